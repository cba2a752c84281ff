// A page of a table, and what is looked for in it.
export interface Page {
  search: string;
  offset: number;
  limit: number;
}

/** For LIKE: the text anywhere, its own wildcards taken literally. */
export const containing = (text: string) => `%${text.normalize('NFC').replace(/[\\%_]/g, '\\$&')}%`;
