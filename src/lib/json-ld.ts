/** Machine-readable data about a page, in the words of schema.org, made from the same data as the visible text. */
import type { DataOffer } from './data-offer.ts';
import { findPresentName, type LaterName } from './present-name.ts';
import { findReviewState, type ReviewDates } from './review-state.ts';

export type JsonLd = { '@context': 'https://schema.org'; '@type': string } & Record<string, unknown>;

const ESCAPES: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** JSON that cannot end the script it stands in: `</script>` in a value stays text. */
export function toScriptText(data: object): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => ESCAPES[character] ?? '');
}

/** The way back up, as schema.org's BreadcrumbList. `base` is the site's address without a / at the end. */
export function toBreadcrumbData(base: string, items: { text: string; href: string }[]): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: items.map(({ text, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text,
      item: `${base}${href}`,
    })),
  };
}

/** A page of guidance, as schema.org's MedicalWebPage. */
export function toGuidanceData(
  base: string,
  page: { title: string; summary: string; href: string; reviewedOn: string },
): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    name: page.title,
    description: page.summary,
    url: `${base}${page.href}`,
    inLanguage: 'en-GB',
    lastReviewed: page.reviewedOn,
  };
}

interface PlaceData extends ReviewDates {
  title: string;
  summary: string;
  href: string;
  switchboard?: string | undefined;
  address: { lines: string[]; town: string; postcode: string };
  location: { latitude: number; longitude: number };
  facilities: { name: string; isAe: boolean }[];
  organisation?: { name: string; laterNames?: LaterName[] | undefined } | undefined;
}

/**
 * A hospital and what it holds, as schema.org's Hospital, EmergencyService and MedicalClinic. Opening hours stay out:
 * ours are old statements, and schema.org has no way to say "as listed in 2024, check first". What a department can do,
 * such as X-ray, stays out too, because it depends on the hour.
 * @param today After the grace of its review a place has neither number nor departments, like its page.
 */
export function toPlaceData(base: string, place: PlaceData, today: string): JsonLd {
  const address = {
    '@type': 'PostalAddress',
    ...(place.address.lines.length && { streetAddress: place.address.lines.join(', ') }),
    addressLocality: place.address.town,
    postalCode: place.address.postcode,
    addressCountry: 'GB',
  };
  const runBy = findPresentName(place.organisation?.laterNames)?.name ?? place.organisation?.name;
  const lapsed = findReviewState(place, today) === 'lapsed';
  return {
    '@context': 'https://schema.org',
    '@type': 'Hospital',
    name: place.title,
    description: place.summary,
    url: `${base}${place.href}`,
    address,
    geo: { '@type': 'GeoCoordinates', ...place.location },
    ...(runBy && { parentOrganization: { '@type': 'MedicalOrganization', name: runBy } }),
    ...(place.switchboard && !lapsed && { telephone: toInternational(place.switchboard) }),
    ...(place.facilities.length &&
      !lapsed && { department: place.facilities.map((each) => toDepartment(each, address)) }),
  };
}

function toDepartment({ name, isAe }: PlaceData['facilities'][number], address: object) {
  return isAe
    ? { '@type': 'EmergencyService', name, medicalSpecialty: 'https://schema.org/Emergency', address }
    : { '@type': 'MedicalClinic', name, address };
}

type OfferData = Pick<DataOffer, 'title' | 'description' | 'href' | 'place' | 'span' | 'sources' | 'files'>;

/** Data to download, as schema.org's Dataset. Addresses are below `base`. */
export function toDatasetData(base: string, offer: OfferData): JsonLd {
  const { title, description, href, place, span, sources, files } = offer;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: title,
    description,
    url: `${base}${href}`,
    inLanguage: 'en-GB',
    isAccessibleForFree: true,
    spatialCoverage: place,
    ...(span && { temporalCoverage: `${span.from}/${span.to}` }),
    ...(sources.length && {
      isBasedOn: sources.map((source) => ({
        '@type': 'CreativeWork',
        name: source.title,
        url: `${base}${source.href}`,
        datePublished: source.published,
      })),
    }),
    includedInDataCatalog: { '@type': 'DataCatalog', url: `${base}/data/` },
    distribution: files.map(({ href: address, type }) => ({
      '@type': 'DataDownload',
      contentUrl: `${base}${address}`,
      encodingFormat: type,
    })),
  };
}

/** `01223 245 151` as `+441223245151`. For numbers that begin with 0: `111` cannot be called from abroad. */
export function toInternational(phone: string): string {
  return `+44${phone.replaceAll(' ', '').replace(/^0/, '')}`;
}
