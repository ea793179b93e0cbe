/** The same project with about 1,000 pages: what the build costs then, and what readers would load. */
import { join } from 'node:path';
import { addContent } from './generated-content.ts';
import { FIRST_FLIGHT, toPercentile, weighFolder, weighPages, type PageWeight } from './page-weights.ts';
import { copyProject } from '../shared/project-copy.ts';
import { measureBuild, type BuildFigures } from './timed-build.ts';

const PAGES = 1000;

export interface ThousandFigures extends BuildFigures {
  generated: number;
  /** Brotli bytes of a page. */
  brotli: { median: number; ninetieth: number; largest: number };
  overFirstFlight: PageWeight[];
  searchIndex: { files: number; bytes: number };
}

export async function measureThousandPages(
  root: string,
  epoch: number,
  log: (line: string) => void,
): Promise<ThousandFigures> {
  const project = join(root, '.build', 'bench-1000');
  copyProject(root, project);
  const generated = addContent(project, PAGES);
  log(`Building a site with ${generated} generated pages more …`);
  const out = join(project, 'dist');
  const build = await measureBuild({ project, out, epoch });
  const pages = weighPages(out);
  const sizes = pages.map(({ brotli }) => brotli);
  return {
    ...build,
    generated,
    brotli: { median: toPercentile(sizes, 0.5), ninetieth: toPercentile(sizes, 0.9), largest: toPercentile(sizes, 1) },
    overFirstFlight: pages.filter(({ brotli }) => brotli > FIRST_FLIGHT),
    searchIndex: weighFolder(out, 'pagefind'),
  };
}
