/** Groups that answer to other groups, as a tree: what a figure draws, and what a nested list says. */
export interface Group {
  id: string;
  name: string;
  under?: string | undefined;
}

export interface GroupNode {
  id: string;
  name: string;
  children: GroupNode[];
}

/** Groups that answer to nobody in the list come first, in its order; so do those under each. */
export function toTree(groups: Group[]): GroupNode[] {
  return toNodes(groups, undefined);
}

function toNodes(groups: Group[], under: string | undefined): GroupNode[] {
  return groups
    .filter((group) => group.under === under)
    .map(({ id, name }) => ({ id, name, children: toNodes(groups, id) }));
}
