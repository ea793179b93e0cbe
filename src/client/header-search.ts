/**
 * The search box of every page. What suggests answers is loaded when somebody first goes to a box, beside the words of
 * danger, and without it the box is a plain form that leads to the search page.
 */
export function listenToSearch(): void {
  document.addEventListener('focusin', ({ target }) => {
    const form = (target as Element).closest<HTMLFormElement>('[data-suggests]');
    if (!form) return;
    form.removeAttribute('data-suggests');
    const redFlags = fetch('/search/red-flags.json');
    // Whoever needs them hears of it.
    redFlags.catch(() => undefined);
    import('./suggestions.ts').then(
      ({ addSuggestions }) => addSuggestions(form, redFlags),
      () => undefined,
    );
  });
}
