/** What only an index of more than 1,000 pages needs: ours is smaller, and its readers do not load this. */
export { findWords } from '../lib/found-words.ts';
export { readWords } from '../lib/word-lists.ts';
