import { messages } from "../messages.ts";
import { change } from "../state/store.ts";
import { clearFilter } from "../state/transitions.ts";

export const ResetFilters = ({ label }: { label: string }) => (
  <button type="button" className="button" onClick={() => change(clearFilter(), messages.steps.unfiltered)}>
    {label}
  </button>
);
