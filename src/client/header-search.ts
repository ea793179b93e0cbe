/**
 * The search box of every page. What suggests answers is loaded when somebody first goes to a box, its parts side by side,
 * and without it the box is a plain form that leads to the search page.
 */
const nothing = () => undefined;

function ask(name: string): Promise<Response> {
  const answer = fetch(`/search/${name}.json`);
  // Whoever needs it hears of it.
  answer.catch(nothing);
  return answer;
}

export function listenToSearch(): void {
  document.addEventListener('focusin', ({ target }) => {
    const form = (target as Element).closest<HTMLFormElement>('[data-suggests]');
    if (!form) return;
    form.removeAttribute('data-suggests');
    const [redFlags, pages] = [ask('red-flags'), ask('pages')];
    import('./suggestions.ts').then(({ addSuggestions }) => addSuggestions(form, redFlags, pages), nothing);
  });
}
