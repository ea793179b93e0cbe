/** The kinds of picture that a table can have, as editors choose among them. */
export interface ChartKind {
  kind: string;
  name: string;
  /** The question that it answers. */
  use: string;
  avoid: string;
  /** What stands under `chart:` in the file of a table. */
  write: string;
}

export const chartKinds: ChartKind[] = [
  {
    kind: 'ranked-bars',
    name: 'Ranked bars',
    use: 'Which has the most, and which the least? One number for each row.',
    avoid: 'Ranges such as "5% to 15%", more than 24 rows, or rows that cannot be compared.',
    write: 'chart:\n  kind: ranked-bars\n  values: [days-change]',
  },
  {
    kind: 'paired-bars',
    name: 'Paired bars',
    use: 'How do two numbers of each row compare, and how large are they?',
    avoid: 'Two numbers that are nearly the same: dots show that better.',
    write: 'chart:\n  kind: paired-bars\n  values: [posts-2013, posts-2018]',
  },
  {
    kind: 'dumbbell',
    name: 'Two dots and what lies between',
    use: 'How far did each row move, and which way? The scale need not begin at 0.',
    avoid: 'Rows whose numbers are of very different size.',
    write: 'chart:\n  kind: dumbbell\n  values: [posts-2013, posts-2018]',
  },
  {
    kind: 'line',
    name: 'Line',
    use: 'How did a number go on from year to year? At least 3 points in time.',
    avoid: 'Rows that are no points in time, and more than 4 lines.',
    write: 'chart:\n  kind: line\n  x: year\n  values: [provider-2, provider-3]',
  },
  {
    kind: 'small-multiples',
    name: 'Small charts beside each other',
    use: 'Is the pattern the same in each group? All have one scale.',
    avoid: 'Groups with different units.',
    write:
      'chart:\n  kind: small-multiples\n  panels:\n    - { title: Urgent care, values: [urgent-2013, urgent-2021] }\n    - { title: Planned care, values: [planned-2013, planned-2021] }',
  },
  {
    kind: 'timeline',
    name: 'Timeline',
    use: 'What was to happen when? With start and end it shows how long, with start alone the order.',
    avoid: 'Dates that the document does not give.',
    write: 'chart:\n  kind: timeline\n  start: start\n  end: end',
  },
  {
    kind: 'matrix',
    name: 'Matrix',
    use: 'Where do the rows fall when they are sorted in two ways, such as risks before and after action?',
    avoid: 'Tables where nearly all rows fall into one place.',
    write: 'chart:\n  kind: matrix\n  rows: before\n  columns: after',
  },
  {
    kind: 'tile-map',
    name: 'Tile map of the 6 districts',
    use: 'How do the districts rank? Each row of the table is a small map.',
    avoid: 'Numbers that are no ranks.',
    write:
      'chart:\n  kind: tile-map\n  tiles:\n    - { column: fenland, district: fenland }\n    # … and the other 5\n  of: 317\n  low: Most deprived\n  high: Least deprived',
  },
  {
    kind: 'ranges',
    name: 'Ranges',
    use: 'Where does a number lie between the worst and the best, and beside the average?',
    avoid: 'Rows without both ends.',
    write: 'chart:\n  kind: ranges\n  value: local\n  middle: england\n  ends: [worst, best]',
  },
  {
    kind: 'groups',
    name: 'Groups',
    use: 'Which words belong together? For tables of words.',
    avoid: 'Numbers.',
    write: 'chart:\n  kind: groups\n  by: setting\n  ordered: true',
  },
  {
    kind: 'table',
    name: 'No picture',
    use: 'Anything that a reader sees best in the table itself.',
    avoid: 'Long tables with one clear finding: choose a picture for it.',
    write: 'chart:\n  kind: table',
  },
];
