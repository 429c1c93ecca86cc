// A row of the left column: a checkbox with the mark as it is drawn, its word and its count.
type RowProps = { mark?: React.ReactNode; word: string; count: number; checked: boolean; onChange(): void };

export const Row = ({ mark, word, count, checked, onChange }: RowProps) => (
  <label className={`row${mark ? "" : " wide"}${checked ? "" : " off"}`}>
    <input type="checkbox" checked={checked} onChange={onChange} />
    {mark}
    <span>{word}</span>
    <span className="count">{count}</span>
  </label>
);
