/**
 * The search box of every page. What suggests answers is loaded when somebody first goes to a box, its parts side by side,
 * and without it the box is a plain form that leads to the search page.
 */
const nothing = () => undefined;

export function listenToSearch(): void {
  document.addEventListener('focusin', ({ target }) => {
    const form = (target as Element).closest<HTMLFormElement>('[data-suggests]');
    if (!form) return;
    form.removeAttribute('data-suggests');
    const redFlags = fetch('/search/red-flags.json');
    // Heard by whoever needs them.
    redFlags.catch(nothing);
    import('./instant-layer.ts').then(({ loadInstantLayer }) => loadInstantLayer()).catch(nothing);
    import('./suggestions.ts').then(({ addSuggestions }) => addSuggestions(form, redFlags), nothing);
  });
}
