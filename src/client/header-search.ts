/**
 * The search box of every page. What suggests answers is loaded when somebody first goes to a box, beside the words of
 * danger, and without it the box is a plain form that leads to the search page.
 */
let redFlags: Promise<Response> | undefined;

export function listenToSearch(): void {
  document.addEventListener('focusin', ({ target }) => {
    const form = (target as Element).closest<HTMLFormElement>('[data-suggests]');
    if (!form) return;
    form.removeAttribute('data-suggests');
    redFlags ??= fetch('/search/red-flags.json');
    // Whoever needs them hears of it.
    redFlags.catch(() => undefined);
    import('./suggestions.ts').then(
      ({ addSuggestions }) => addSuggestions(form, redFlags),
      // The next time somebody goes to the box it is tried again.
      () => form.setAttribute('data-suggests', ''),
    );
  });
}
