import type { ReactNode } from 'react';

export type TableColumn = {
  readonly id: string;
  readonly label: string;
  readonly isNumber?: boolean;
  /** Read, not shown: for a column of buttons. */ readonly isLabelHidden?: boolean;
};
type TableProps = { readonly label: string; readonly columns: readonly TableColumn[]; readonly children: ReactNode };

/** A plain table: every control in it keeps its place in the tab order. Children are its `tbody`s. */
export function Table({ label, columns, children }: TableProps) {
  return (
    <table className="table">
      <caption className="visually-hidden">{label}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" className={column.isNumber === true ? 'num' : ''}>
              {column.isLabelHidden === true ? <span className="visually-hidden">{column.label}</span> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  );
}
