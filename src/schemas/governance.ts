import { z } from 'astro/zod';
import { id, keyFigures, line, refuseTwins, source, summary, title, vagueDate, type ReferenceTo } from './shared.ts';

/** How decisions were made at one time: the groups, what each was for, who sat on it, and how they relate. */
export const governanceSchema = (ref: ReferenceTo) =>
  z.strictObject({
    id: id(),
    title,
    summary,
    publication: ref('publications').describe('The id of the document that describes it'),
    when: vagueDate('The date of the document that describes it'),
    groups: z
      .array(
        z.strictObject({
          id: id('A short name of the group in this file'),
          name: line('Its name in the document', { max: 100, words: 'theirs' }),
          abbreviation: line('Its abbreviation', { max: 20, words: 'theirs' }).optional(),
          purpose: line('What it is for, in one or two plain sentences', { min: 15, max: 320 }),
          members: z
            .array(
              line('Who sits on it: a role or a body, never a private person’s name', { max: 160, words: 'theirs' }),
            )
            .optional()
            .describe('Who sits on it; leave out when the document does not say'),
          under: id('The id of the group it answers to, in this file').optional(),
          worksWith: z.array(id('The id of another group in this file')).optional().describe('Groups beside it'),
          at: id('The place in the document that describes it').optional(),
        }),
      )
      .min(1, 'list at least one group')
      .superRefine(refuseTwins('id'))
      .superRefine(refuseLoops)
      .describe('Every group that the document names'),
    keyFigures,
    sources: z.array(source(ref)).min(1, 'name at least one source').describe('Where the document says so'),
  });

interface Group {
  id: string;
  under?: string | undefined;
  worksWith?: string[] | undefined;
}

/** Groups name each other, and nobody answers to themselves in the end. */
function refuseLoops(groups: Group[], context: z.RefinementCtx) {
  const byId = new Map(groups.map((group) => [group.id, group]));
  groups.forEach((group, index) => {
    const named = [
      ...(group.under === undefined ? [] : [{ name: group.under, path: [index, 'under'] }]),
      ...(group.worksWith ?? []).map((name, at) => ({ name, path: [index, 'worksWith', at] })),
    ];
    for (const { name, path } of named) {
      if (!byId.has(name)) {
        context.addIssue({ code: 'custom', path, message: `is "${name}", and this file has no such group` });
      }
    }
    if (isInLoop(group, byId)) {
      context.addIssue({
        code: 'custom',
        path: [index, 'under'],
        message: 'leads round in a circle, back to this group',
      });
    }
  });
}

function isInLoop(group: Group, byId: Map<string, Group>): boolean {
  const seen = new Set<string>();
  let above = group.under;
  while (above !== undefined && !seen.has(above)) {
    if (above === group.id) return true;
    seen.add(above);
    above = byId.get(above)?.under;
  }
  return false;
}
