import { messages } from "../messages.ts";
import type { Counter } from "../state/visible.ts";

type Props = {
  counter: Counter | null;
  /** Where counting failed. */
  onRecount: (() => void) | null;
  isTimeOpen: boolean;
  onTime(): void;
  onNotDrawn(): void;
  onFit(): void;
  onShare(): void;
};

const Icon = ({ path }: { path: string }) => (
  <svg
    width="14"
    height="14"
    viewBox="0 0 14 14"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    aria-hidden="true"
  >
    <path d={path} />
  </svg>
);

export function StatusLine({ counter, onRecount, isTimeOpen, onTime, onNotDrawn, onFit, onShare }: Props) {
  const words = messages.status;
  return (
    <section className="status" aria-label={messages.regions.status}>
      {counter === null && <span>{onRecount ? words.notCounted : words.counting}</span>}
      {onRecount && (
        <button type="button" className="link" onClick={onRecount}>
          {messages.retry}
        </button>
      )}
      {counter && (
        <>
          <strong>{words.counter(counter)}</strong>
          <span>{words.filtered(counter.filtered)}</span>
          <button type="button" className="link" onClick={onNotDrawn}>
            {words.notDrawn(counter.notDrawn)}
          </button>
        </>
      )}
      <div className="tools">
        <button
          type="button"
          className="tool"
          aria-expanded={isTimeOpen}
          aria-controls="in-time"
          onClick={onTime}
        >
          <Icon path="M7 1a6 6 0 1 0 0 12A6 6 0 1 0 7 1M7 4v3.2l2 1.3" />
          {messages.inTime.region}
        </button>
        <button type="button" className="tool" onClick={onFit}>
          <Icon path="M1 5V1h4M9 1h4v4M13 9v4H9M5 13H1V9" />
          {words.fit}
        </button>
        <button type="button" className="tool" onClick={onShare}>
          <Icon path="M6 8 12.5 1.5M8.5 1.5h4v4M10.5 8v4.5h-9v-9H6" />
          {words.share}
        </button>
      </div>
    </section>
  );
}
