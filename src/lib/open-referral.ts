/**
 * Our places and guidance as services of Open Referral UK 3.0 (a profile of the Human Services Data Specification).
 * Whoever reads the file may never see our pages, so each service carries its own warnings: what is unknown, who stated
 * the hours and when, and until when we stand by them.
 */
import {
  toAttribute,
  toContact,
  toCostOptions,
  toHoursAttributes,
  toServiceAtLocation,
  type Location,
  type ToId,
} from './open-referral-parts.ts';
import { describe, describeAlert } from './open-referral-words.ts';
import type { Hours } from './hours.ts';
import { toSchedules } from './open-referral-schedules.ts';
import { findReviewState, toLastDay, type ReviewDates } from './review-state.ts';

interface Reviewed extends ReviewDates {
  reviewedOn: string;
}

export interface Guidance extends Reviewed {
  id: string;
  title: string;
  summary: string;
  answer: string;
  url: string;
  phone?: string | undefined;
  cost?: string | undefined;
  hours?: string | undefined;
  ages?: string | undefined;
}

export interface Facility {
  name: string;
  guidance: Guidance;
  hours?: Hours | undefined;
  xray?: Hours | undefined;
  hoursUnknown?: string | undefined;
  facts?: { text: string; statedBy: string; statedOn?: string | undefined }[] | undefined;
}

export interface Place extends Location, Reviewed {
  summary: string;
  url: string;
  switchboard?: string | undefined;
  organisation?: { id: string; name: string; role: string } | undefined;
  facilities: Facility[];
}

export interface Setting {
  /** The day of the build. */
  today: string;
  /** England's bank holidays, and the last day for which they are known. */
  holidays: { days: string[]; coversUntil: string };
  toId: ToId;
}

/** The answer that Open Referral’s `/services` gives, with all services on its one page. */
export function toServicesPage<Service>(contents: Service[], about: Record<string, string>) {
  return {
    total_items: contents.length,
    total_pages: 1,
    page_number: 1,
    size: contents.length,
    first_page: true,
    last_page: true,
    empty: contents.length === 0,
    ...about,
    contents,
  };
}

/**
 * A service that is reached by telephone from anywhere. Once its review has lapsed only its name, number and page are
 * left: 999 and 111 are what a reader falls back on, and must not vanish.
 */
export function toNationalService(guidance: Guidance, { today, toId }: Setting) {
  const id = toId(`service/${guidance.id}`);
  const { title, answer, summary, ages, hours, phone, url, reviewedOn } = guidance;
  const base = { id, name: title, status: 'active', url };
  const contacts = phone ? { contacts: [toContact(id, { name: title, number: phone }, toId)] } : {};
  if (findReviewState(guidance, today) === 'lapsed') return { ...base, ...contacts };
  return {
    ...base,
    description: [answer, summary, ages && `Ages: ${ages}.`].filter(Boolean).join(' '),
    ...toCheckedDates(reviewedOn),
    ...contacts,
    cost_options: toCostOptions(id, guidance.cost, toId),
    schedules: hours ? [{ ...toAllDay(hours), id: toId(`schedule/${id}`), service_id: id, ...toSpan(guidance) }] : [],
  };
}

/** Each kind of help at a place; X-ray is a service of its own, because its hours are not those of the unit. */
export function toPlaceServices(place: Place, setting: Setting) {
  if (findReviewState(place, setting.today) === 'lapsed') return [];
  return place.facilities.flatMap((facility) => {
    const { xray, name, hoursUnknown } = facility;
    return [
      toPlaceService(place, facility, setting),
      ...(xray
        ? [
            toPlaceService(
              place,
              { name: `X-ray at ${name}`, guidance: facility.guidance, hours: xray, hoursUnknown },
              setting,
              'x-ray',
            ),
          ]
        : []),
    ];
  });
}

function toPlaceService(place: Place, facility: Facility, setting: Setting, part = 'unit') {
  const { toId, today } = setting;
  const { guidance, hours } = facility;
  const id = toId(`service/${place.id}/${guidance.id}/${part}`);
  const atLocation = toServiceAtLocation(id, place, toId);
  const review = { ...place, reviewDue: findFirst(hours?.reviewDue, place.reviewDue) };
  const stands = hours && findReviewState(review, today) !== 'lapsed';
  return {
    id,
    ...toOrganisation(place, toId),
    name: `${facility.name}, ${place.title}`,
    description: describe(place, facility, today),
    url: place.url,
    status: 'active',
    alert: describeAlert(facility, review, today),
    ...toCheckedDates(place.reviewedOn),
    service_at_locations: [atLocation],
    contacts: toContacts(id, place, toId),
    schedules: stands
      ? toSchedules(
          hours,
          { from: place.reviewedOn, until: findFirst(review.reviewDue, setting.holidays.coversUntil) },
          setting.holidays.days,
          { service_id: id, service_at_location_id: atLocation.id, toId },
        )
      : [],
    attributes: [
      toAttribute(
        id,
        'kind-of-service',
        { name: guidance.title, description: 'Guidance on this kind of service', term_uri: guidance.url },
        toId,
      ),
      ...(stands ? toHoursAttributes(id, hours, toId) : []),
    ],
  };
}

function toContacts(id: string, { switchboard }: Place, toId: ToId) {
  return [
    toContact(id, { name: 'NHS 111', number: '111', title: 'Call before you travel' }, toId),
    ...(switchboard
      ? [toContact(id, { name: 'Hospital switchboard', number: switchboard, title: 'Not for medical help' }, toId)]
      : []),
  ];
}

/** Nobody is named for a unit whose present trust no source confirms. */
function toOrganisation({ organisation }: Place, toId: ToId) {
  if (!organisation) return {};
  const id = toId(`organisation/${organisation.id}`);
  return { organization_id: id, organization: { id, name: organisation.name, description: organisation.role } };
}

function toCheckedDates(reviewedOn: string) {
  return { assured_date: reviewedOn, last_modified: `${reviewedOn}T00:00:00.000Z` };
}

function toSpan(guidance: Reviewed) {
  return { valid_from: guidance.reviewedOn, valid_to: toLastDay(guidance) };
}

/** `hours` is a sentence; only one that begins with these words is turned into times. */
function toAllDay(hours: string) {
  const times = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '23:59' };
  return { ...(/^24 hours a day, every day\b/.test(hours) && times), description: hours };
}

function findFirst(one: string | undefined, other: string): string {
  return one !== undefined && one < other ? one : other;
}
