/** How much memory a process and everything it started hold, as Linux tells it in `/proc`. */
import { readdirSync, readFileSync } from 'node:fs';

export const canMeasureMemory = process.platform === 'linux';

interface ProcessStatus {
  id: number;
  parent: number;
  /** Resident memory in bytes. A page shared by two processes counts in both. */
  resident: number;
}

/** Resident bytes of the process and all below it, at this moment; 0 when it has ended. */
export function readTreeMemory(root: number): number {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? readStatus(Number(name)) : []));
  const sum = (id: number): number =>
    all.filter(({ parent }) => parent === id).reduce((total, child) => total + sum(child.id), 0) +
    (all.find((status) => status.id === id)?.resident ?? 0);
  return sum(root);
}

function readStatus(id: number): ProcessStatus[] {
  let text: string;
  try {
    text = readFileSync(`/proc/${id}/status`, 'utf8');
  } catch {
    return []; // It ended between the two reads.
  }
  const read = (field: string) => Number(new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(text)?.[1] ?? 0);
  return [{ id, parent: read('PPid'), resident: read('VmRSS') * 1024 }];
}
