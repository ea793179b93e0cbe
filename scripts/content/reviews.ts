/** Which pages have a review date, and when that is. What is overdue, and what is due soon, both follow from it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, isCalendarDate } from '../../src/lib/dates.ts';
import { GRACE_DAYS, type Risk } from '../../src/lib/review-state.ts';
import type { CollectionName } from '../../src/schemas/shared.ts';
import { readYamlFile, type ContentFile, type FieldsFile } from './content-files.ts';

export interface Review {
  file: FieldsFile;
  /** What readers know the page by. */
  title: string;
  /** The role that keeps it. */
  owner: string;
  /** `2026-11-22` */
  reviewedOn: string;
  reviewDue: string;
  /** The field that says when it is due. */
  field: 'reviewDue' | 'reviewedOn';
  /** For how many days a review may hold. */
  longest: number;
  /** How much harm it can do when it is wrong; the statement on accessibility says none. */
  risk?: Risk;
}

/** Hours that must be checked again before the rest of their place. */
export interface HoursReview {
  file: FieldsFile;
  /** `Ely Hospital: hours of the minor injury unit` */
  title: string;
  reviewDue: string;
}

const YEAR = 365;
/** Hours and numbers change within weeks, advice within years. */
const CYCLES: Partial<Record<CollectionName, number>> = { places: 90 };
/** By law the statement is kept under review (SI 2018/952); the government’s guidance says at least once a year. */
const STATEMENT_DAYS = YEAR;
const STATEMENT = 'content/accessibility.yaml';

/** Every page that has to be reviewed. One whose dates cannot be read is left out: the rule on fields says so. */
export function listReviews(root: string, files: ContentFile[]): Review[] {
  return [...files.flatMap(readReview), ...readStatement(root)];
}

/** Hours and X-ray hours with a day of their own. */
export function listHoursReviews(files: ContentFile[]): HoursReview[] {
  return files
    .filter(({ collection }) => collection === 'places')
    .flatMap((file) => {
      const { title, facilities } = (file.data ?? {}) as Record<string, unknown>;
      return (Array.isArray(facilities) ? facilities : []).flatMap((facility: unknown) => {
        const { name, hours, xray } = (facility ?? {}) as Record<string, { reviewDue?: unknown } | undefined>;
        return Object.entries({ hours, 'X-ray hours': xray }).flatMap(([what, stated]) =>
          isDay(stated?.reviewDue)
            ? [{ file, title: `${String(title)}: ${what} of ${String(name)}`, reviewDue: stated.reviewDue }]
            : [],
        );
      });
    });
}

/** For how many days a review of this kind holds. */
export function getCycle(collection: CollectionName): number {
  return CYCLES[collection] ?? YEAR;
}

/** How many days lie between two days; negative when `to` comes first. */
export function countDays(from: string, to: string): number {
  return Math.round((toTime(to) - toTime(from)) / 86_400_000);
}

function readReview(file: ContentFile): Review[] {
  const { title, owner, reviewedOn, reviewDue, risk } = (file.data ?? {}) as Record<string, unknown>;
  if (!isDay(reviewedOn) || !isDay(reviewDue)) return [];
  return [
    {
      file,
      title: typeof title === 'string' ? title : file.slug,
      owner: typeof owner === 'string' ? owner : '',
      reviewedOn,
      reviewDue,
      field: 'reviewDue',
      longest: toLongest(getCycle(file.collection)),
      ...(isRisk(risk) && { risk }),
    },
  ];
}

function readStatement(root: string): Review[] {
  if (!existsSync(join(root, STATEMENT))) return [];
  const file = readYamlFile(root, STATEMENT);
  const { reviewedOn } = (file.data ?? {}) as Record<string, unknown>;
  if (!isDay(reviewedOn)) return [];
  return [
    {
      file,
      title: 'Accessibility statement',
      owner: 'The publisher of the site',
      reviewedOn,
      reviewDue: addDays(reviewedOn, STATEMENT_DAYS),
      field: 'reviewedOn',
      longest: STATEMENT_DAYS,
    },
  ];
}

/** The same day a year later may be 366 days away. */
function toLongest(cycle: number): number {
  return cycle === YEAR ? YEAR + 1 : cycle;
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && value.length === 10 && isCalendarDate(value);
}

function isRisk(value: unknown): value is Risk {
  return typeof value === 'string' && Object.hasOwn(GRACE_DAYS, value);
}

function toTime(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}
