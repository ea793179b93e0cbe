/** All data that the site offers, as a catalogue that other catalogues can read: DCAT 3 (W3C) as JSON-LD. */
import { RIGHTS, type Offerer } from './data-files.ts';
import type { DataOffer, OfferedFile } from './data-offer.ts';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  wdrs: 'http://www.w3.org/2007/05/powder-s#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  ...Object.fromEntries(
    [
      'dcat:accessURL',
      'dcat:downloadURL',
      'dcat:landingPage',
      'dcat:mediaType',
      'dct:language',
      'foaf:homepage',
      'wdrs:describedby',
    ].map((name) => [name, { '@type': '@id' }]),
  ),
} as const;

const LANGUAGE = 'http://publications.europa.eu/resource/authority/language/ENG';
const HREF = '/data/catalogue.json';

/** @param about What the whole of it is called. */
export function toCatalogue(
  offers: readonly DataOffer[],
  about: { title: string; description: string; place: string },
  { baseUrl, publisher }: Offerer,
) {
  const shared = {
    'dct:publisher': { '@id': `${baseUrl}/#publisher`, '@type': 'foaf:Agent', 'foaf:name': publisher.name },
    'dct:language': LANGUAGE,
    'dct:rights': { '@type': 'dct:RightsStatement', 'rdfs:label': RIGHTS },
  };
  return {
    '@context': CONTEXT,
    '@id': `${baseUrl}${HREF}`,
    '@type': 'dcat:Catalog',
    'dct:title': about.title,
    'dct:description': about.description,
    'dct:spatial': toLocation(about.place),
    'foaf:homepage': `${baseUrl}/data/`,
    ...shared,
    'dcat:dataset': offers.map((offer) => ({ ...toDataset(offer, baseUrl), ...shared })),
  };
}

/** The dates here are of the documents. When we took the data from them is no property of the data. */
function toDataset(offer: DataOffer, base: string) {
  return {
    // The page is about the table and is not the table.
    '@id': `${base}${offer.href}#${offer.id}-data`,
    '@type': 'dcat:Dataset',
    'dct:identifier': offer.id,
    'dct:title': offer.title,
    'dct:description': offer.description,
    ...(offer.keywords.length && { 'dcat:keyword': offer.keywords }),
    'dcat:landingPage': `${base}${offer.href}`,
    ...(offer.period && { 'dct:temporal': toPeriod(offer.period, offer.span) }),
    'dct:spatial': toLocation(offer.place),
    ...(offer.sources.length && {
      'dct:source': offer.sources.map(({ title, published, href }) => ({
        '@id': `${base}${href}`,
        'dct:title': title,
        'dct:issued': toTypedDate(published),
      })),
    }),
    ...(offer.remarks.length && { 'rdfs:comment': offer.remarks }),
    'dcat:distribution': offer.files.map((file) => toDistribution(file, offer, base)),
  };
}

function toDistribution({ title, href, type, describedBy }: OfferedFile, offer: DataOffer, base: string) {
  return {
    '@type': 'dcat:Distribution',
    'dct:title': title,
    'dcat:mediaType': `https://www.iana.org/assignments/media-types/${type}`,
    'dcat:accessURL': `${base}${offer.href}`,
    'dcat:downloadURL': `${base}${href}`,
    ...(describedBy && { 'wdrs:describedby': `${base}${describedBy}` }),
  };
}

/** Its words, with years or months only where they are certain. */
function toPeriod(period: string, span: DataOffer['span']) {
  return {
    '@type': 'dct:PeriodOfTime',
    'rdfs:label': period,
    ...(span && { 'dcat:startDate': toTypedDate(span.from), 'dcat:endDate': toTypedDate(span.to) }),
  };
}

function toLocation(place: string) {
  return { '@type': 'dct:Location', 'rdfs:label': place };
}

/** `2014`, `2014-06` or `2014-06-20`. */
function toTypedDate(date: string) {
  const type = { 4: 'xsd:gYear', 7: 'xsd:gYearMonth' }[date.length] ?? 'xsd:date';
  return { '@value': date, '@type': type };
}
