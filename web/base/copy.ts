// Puts a text on the clipboard, also where the page is not served by https and browsers keep their clipboard closed.

/** @throws when it could not be done. */
export async function copy(text: string): Promise<void> {
  if (globalThis.navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  // Inside what is focused: a dialog keeps the focus to itself.
  (document.activeElement?.parentElement ?? document.body).append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (!done) throw new Error('not copied');
}
