import { z } from 'astro/zod';
import { leadsTo999 } from '../lib/telephone.ts';
import { phone } from './phone.ts';
import { aliases, evidence, id, line, linkAddress, review, summary, title, type ReferenceTo } from './shared.ts';

/** `emergency` is for life in danger, `urgent` for today, `everyday` for everything else. */
export const urgencies = ['emergency', 'urgent', 'everyday'] as const;
export const serviceIcons = [
  'emergency',
  'phone',
  'mind',
  'plaster',
  'clinic',
  'pharmacy',
  'surgery',
  'moon',
  'home',
  'tooth',
  'eye',
  'child',
  'app',
  'hand',
] as const;

/** Guidance on one kind of service: what it is for, what it is not for, how to get it. */
export const serviceSchema = (ref: ReferenceTo) =>
  fields(ref).refine(({ action, emergencySigns }) => leadsTo999(action) || emergencySigns, {
    error: 'is missing. Every page of guidance begins with the signs that need 999 or A&E',
    path: ['emergencySigns'],
  });

const fields = (ref: ReferenceTo) =>
  z.strictObject({
    id: id(),
    title,
    summary,
    urgency: z.enum(urgencies).describe('emergency, urgent or everyday'),
    order: z.int().min(1).max(99).describe('Its place in the list, the most urgent first'),
    icon: z.enum(serviceIcons).describe('The drawing beside it'),
    answer: line('What a frightened person needs first, in one to three short sentences', { min: 20, max: 220 }),
    action: z
      .strictObject({
        text: line('What to do, starting with a verb, like "Call 111"', { max: 60 }),
        phone: phone('The number to call, digits grouped').optional(),
        sms: phone('The number to text, for those who cannot call, in place of phone').optional(),
        href: linkAddress(/^(?:\/(?!\/)|https:\/\/)/, 'begin with / for a page of this site or with https://')
          .optional()
          .describe('The page or site to go to'),
        note: line('What to know when doing it, in one or two sentences', { max: 200 }).optional(),
      })
      .refine(({ phone: call, sms }) => !call || !sms, { error: 'give either phone or sms', path: ['sms'] })
      .describe('The first thing to do, as a large button'),
    cost: line('What it costs', { max: 120 }).optional(),
    ages: line('For which ages', { max: 140 }).optional(),
    bring: line('What to bring', { max: 140 }).optional(),
    seen: line('How you get seen: by calling, by walking in, by appointment', { max: 200 }).optional(),
    table: z
      .strictObject({
        for: line('What it is for, in a few words', { max: 90 }),
        how: line('How to reach it, in a few words', { max: 90 }),
      })
      .optional()
      .describe('Its row in the table "Which service for what"; a page without it is not in the table'),
    hours: line('When it can be reached, only when that is confirmed nationally', { max: 120 }).optional(),
    emergencySigns: z
      .array(line('A sign, beginning with "someone"', { max: 160 }))
      .min(1)
      .max(7, 'keep the card to 7 signs; the 999 page has them all')
      .optional()
      .describe('The short emergency card at the top: every page but the 999 page has one'),
    useFor: z
      .array(line('A reason to use it', { max: 160 }))
      .min(1)
      .describe('Use it for'),
    notFor: z.array(line('A reason not to', { max: 200 })).describe('Do not use it for, and where to go instead'),
    seeAlso: z.array(ref('services')).optional().describe('Other services to think of'),
    aliases,
    ...review,
    evidence: z.array(evidence).min(1, 'name at least one source').describe('Where each fact comes from'),
  });
