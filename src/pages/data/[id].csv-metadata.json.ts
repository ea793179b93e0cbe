import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { toDataMetadata } from '../../lib/data-files.ts';
import { getDataFilePaths } from '../../queries/datasets.ts';
import { site } from '../../queries/site.ts';

export const getStaticPaths = getDataFilePaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(`${JSON.stringify(toDataMetadata(props.dataset, site), null, 2)}\n`);
