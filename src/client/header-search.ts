/**
 * The search box of every page. What suggests answers is loaded when somebody first goes to a box, and without it the box
 * is a plain form that leads to the search page.
 */
export function listenToSearch(): void {
  document.addEventListener('focusin', ({ target }) => {
    const form = (target as Element).closest<HTMLFormElement>('[data-suggests]');
    if (!form) return;
    form.removeAttribute('data-suggests');
    import('./suggestions.ts').then(
      ({ addSuggestions }) => addSuggestions(form),
      () => undefined,
    );
  });
}
