/** The charts of a text, each with the level that its heading must have there. */
export interface ChartInText {
  id: string;
  level: 2 | 3 | 4;
}

/** A chart stands one level below the heading above it; above the first heading of a text it is a section itself. */
export function findCharts(text: string | undefined): ChartInText[] {
  let above = 1;
  let fence = '';
  return (text ?? '').split('\n').flatMap((line) => {
    const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence) {
      if (mark.startsWith(fence) && line.trim() === mark) fence = '';
      return [];
    }
    fence = mark;
    if (fence) return [];
    const heading = /^(#{2,4})\s/.exec(line);
    if (heading) above = heading[1]!.length;
    const id = /<Chart\s[^>]*?\bid=(?:"([^"]*)"|'([^']*)')/.exec(line);
    return id ? [{ id: id[1] ?? id[2] ?? '', level: Math.min(above + 1, 4) as 2 | 3 | 4 }] : [];
  });
}
