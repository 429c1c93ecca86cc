import { messages } from "../messages.ts";
import { isOnDisk } from "../state/address.ts";
import type { Counter } from "../state/visible.ts";
import { ExportMenu } from "./export-menu.tsx";
import { Icon } from "./icon.tsx";
import { LayoutMenu } from "./layout-menu.tsx";
import { Steps } from "./steps.tsx";
import { useAskAgain } from "./use-ask-again.ts";

/** Each part of the counter lists what it counts. */
export type CounterPart = "shown" | "filtered" | "hidden" | "notDrawn";

function Part({
  part,
  onList,
  children,
}: { part: CounterPart; children: React.ReactNode } & Pick<Props, "onList">) {
  return (
    <button type="button" className="link" onClick={() => onList(part)}>
      {children}
    </button>
  );
}

type Props = Omit<React.ComponentProps<typeof ExportMenu>, "isEmpty"> & {
  counter: Counter | null;
  /** Where counting failed. */
  isUncounted: boolean;
  isTimeOpen: boolean;
  onTime(): void;
  onList(part: CounterPart): void;
  onFit(): void;
  onShare(): void;
};

export function StatusLine({
  counter,
  isUncounted,
  isTimeOpen,
  onTime,
  onList,
  onFit,
  onShare,
  ...exporting
}: Props) {
  const words = messages.status;
  const askAgain = useAskAgain();
  return (
    <section className="status" aria-label={messages.regions.status}>
      {counter === null && <span>{isUncounted ? words.notCounted : words.counting}</span>}
      {isUncounted && (
        <button type="button" className="link" onClick={askAgain}>
          {messages.retry}
        </button>
      )}
      {counter && (
        <>
          <Part part="shown" onList={onList}>
            <strong>{words.counter(counter)}</strong>
          </Part>
          <Part part="filtered" onList={onList}>
            {words.filtered(counter.filtered)}
          </Part>
          {counter.hidden > 0 && (
            <Part part="hidden" onList={onList}>
              {words.hidden(counter.hidden)}
            </Part>
          )}
          <Part part="notDrawn" onList={onList}>
            {words.notDrawn(counter.notDrawn)}
          </Part>
        </>
      )}
      <div className="tools">
        <Steps />
        <button
          type="button"
          className="tool"
          aria-expanded={isTimeOpen}
          aria-controls="in-time"
          onClick={onTime}
        >
          <Icon path="M7 1a6 6 0 1 0 0 12A6 6 0 1 0 7 1M7 4v3.2l2 1.3" />
          <span className="word">{messages.inTime.region}</span>
        </button>
        <LayoutMenu />
        <button type="button" className="tool" onClick={onFit}>
          <Icon path="M1 5V1h4M9 1h4v4M13 9v4H9M5 13H1V9" />
          <span className="word">{words.fit}</span>
        </button>
        {!isOnDisk() && (
          <button type="button" className="tool" onClick={onShare}>
            <Icon path="M6 8 12.5 1.5M8.5 1.5h4v4M10.5 8v4.5h-9v-9H6" />
            <span className="word">{words.share}</span>
          </button>
        )}
        <ExportMenu isEmpty={counter?.shown === 0} {...exporting} />
      </div>
    </section>
  );
}
