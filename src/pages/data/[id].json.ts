import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { toDataFile } from '../../lib/data-files.ts';
import { getDataFilePaths } from '../../queries/datasets.ts';
import { site } from '../../queries/site.ts';

export const getStaticPaths = getDataFilePaths;

/** Charts fetch it, so it is written without spaces. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(`${JSON.stringify(toDataFile(props.dataset, site.baseUrl))}\n`);
