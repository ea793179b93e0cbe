/** Arrow keys lead from the box to the answers and among them, and Escape leads back. Tab does what it does everywhere. */
export function moveAmongResults(event: KeyboardEvent, input: HTMLElement, host: HTMLElement): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  const stops: HTMLElement[] = [input, ...host.querySelectorAll<HTMLElement>('[data-emergency] a, a[data-result]')];
  const at = stops.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const next = event.key === 'Escape' && at > 0 ? input : step && stops[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
