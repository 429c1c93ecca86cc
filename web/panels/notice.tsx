// What has just happened: above the drawing and never over it, or, where it needs no answer, below the panel beside it for a while.
import { useEffect, useState } from "react";
import { messages } from "../messages.ts";
import type { Notice } from "./context.ts";

/** Milliseconds that it stays, if nobody points at it or is in it. */
const stay = 6_000;

function Bar({ notice, onClose }: { notice: Notice; onClose(): void }) {
  const { text, action } = notice;
  const [isPointedAt, point] = useState(false);
  const [isEntered, enter] = useState(false);
  const isHeld = isPointedAt || isEntered;
  useEffect(() => {
    if (!notice.isPassing || isHeld) return;
    const timer = setTimeout(onClose, stay);
    return () => clearTimeout(timer);
  }, [notice, isHeld, onClose]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here, only waited for
    <div
      className={notice.isPassing ? "notice passing" : "notice"}
      onMouseEnter={() => point(true)}
      onMouseLeave={() => point(false)}
      onFocus={() => enter(true)}
      onBlur={() => enter(false)}
    >
      <p>{text}</p>
      {action && (
        <button
          type="button"
          className="button"
          onClick={() => {
            onClose();
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" className="button" onClick={onClose}>
        {messages.close}
      </button>
    </div>
  );
}

/** Is always there, for only then what comes into it is read out. */
export function Notices({ notice, onClose }: { notice: Notice | null; onClose(): void }) {
  return (
    <div className="notices" role="status">
      {notice && <Bar notice={notice} onClose={onClose} />}
    </div>
  );
}
