// A row of the left column: a checkbox with the mark as it is drawn, its word and its count.
import { messages } from "../messages.ts";
import { change } from "../state/store.ts";
import type { Transition } from "../state/transitions.ts";

type RowProps = {
  mark?: React.ReactNode;
  word: string;
  count: number;
  checked: boolean;
  toggles: Transition;
};
const { leftOut, letIn } = messages.steps;

export const Row = ({ mark, word, count, checked, toggles }: RowProps) => (
  <label className={`row${mark ? "" : " wide"}${checked ? "" : " off"}${count === 0 ? " nothing" : ""}`}>
    <input
      type="checkbox"
      checked={checked}
      onChange={() => change(toggles, checked ? leftOut(word) : letIn(word))}
    />
    {mark}
    <span>{word}</span>
    <span className="count">{count}</span>
  </label>
);
