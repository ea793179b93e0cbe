/**
 * `<fit-sort>`: a long table that a reader can sort by each of its columns. The buttons are made here, so that without
 * the script nothing promises what it cannot do.
 */
import {
  formatSorted,
  readShownNumber,
  sortRows,
  toNextDirection,
  type Direction,
  type SortKind,
  type SortValue,
} from '../lib/sort-rows.ts';
import { makeElement } from './make-element.ts';

interface Column {
  heading: HTMLTableCellElement;
  /** Its heading, after the one that it shares with its neighbours. */
  title: string;
  kind: SortKind;
}

class SortElement extends HTMLElement {
  #columns: Column[] = [];
  #rows: HTMLTableRowElement[] = [];
  #status = makeElement('p', '', 'app-sort__status');

  connectedCallback() {
    const table = this.querySelector('table');
    const body = table?.tBodies[0];
    if (!table?.tHead || !body || this.#rows.length > 0) return;
    this.#rows = [...body.rows];
    this.#columns = listColumns(table.tHead);
    this.#columns.forEach(({ heading }, index) => {
      const button = makeElement('button', [...heading.childNodes], 'app-sort__button');
      button.type = 'button';
      button.addEventListener('click', () => this.#sort(body, index));
      heading.append(button);
    });
    this.#status.setAttribute('role', 'status');
    this.append(this.#status);
  }

  #sort(body: HTMLTableSectionElement, index: number) {
    const { heading, title, kind } = this.#columns[index]!;
    const direction = toNextDirection((heading.getAttribute('aria-sort') as Direction | null) ?? 'none', kind);
    for (const each of this.#columns) each.heading.removeAttribute('aria-sort');
    if (direction !== 'none') heading.setAttribute('aria-sort', direction);
    const rows = this.#rows.map((row) => ({
      row,
      value: readValue(row.cells[index], kind),
      isTotal: row.classList.contains('app-data-table__total'),
    }));
    body.append(...sortRows(rows, direction).map(({ row }) => row));
    this.#status.textContent = formatSorted(title, kind, direction);
  }
}

/** The columns from left to right: where neighbours share a heading, their own stand in the second line. */
function listColumns(head: HTMLTableSectionElement): Column[] {
  const [upper = [], lower = []] = [...head.rows].map(({ cells }) => [...cells]);
  const toColumn = (heading: HTMLTableCellElement, above = ''): Column => ({
    heading,
    title: [above, heading.textContent.trim()].filter(Boolean).join(', '),
    kind: heading.classList.contains('app-number') ? 'number' : ((heading.dataset['sort'] as SortKind) ?? 'words'),
  });
  return upper.flatMap((cell) =>
    cell.scope === 'colgroup'
      ? lower.splice(0, cell.colSpan).map((own) => toColumn(own, cell.textContent.trim()))
      : [toColumn(cell)],
  );
}

function readValue(cell: HTMLTableCellElement | undefined, kind: SortKind): SortValue {
  const text = cell?.textContent.trim();
  if (!cell || !text || cell.querySelector('.app-data-table__gap')) return undefined;
  const given = cell.dataset['value'];
  if (kind === 'number') return given === undefined ? readShownNumber(text) : Number(given);
  return given ?? text;
}

customElements.define('fit-sort', SortElement);
