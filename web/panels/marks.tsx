// The marks of the legend, drawn as the canvas draws them.
import type { Modality } from "../api/generated/graphql.ts";
import { symbols } from "../graph/symbols.ts";

const dashes: Record<Modality, { dash?: string; width: number }> = {
  STATED: { width: 1.5 },
  REPORTED: { dash: "8 4", width: 1.5 },
  ALLEGED: { dash: "8 4", width: 1.5 },
  PROBABLE: { dash: "1.5 4", width: 2 },
  POSSIBLE: { dash: "1.5 4", width: 2 },
};

const Svg = ({ children }: { children: React.ReactNode }) => (
  <svg className="mark" viewBox="0 0 40 20" aria-hidden="true">
    {children}
  </svg>
);

export function LineMark({ modality, vee = false }: { modality: Modality; vee?: boolean }) {
  const { dash, width } = dashes[modality];
  return (
    <Svg>
      <line
        x1="1"
        y1="10"
        x2="33"
        y2="10"
        stroke="var(--edge)"
        strokeWidth={width}
        strokeDasharray={dash}
        strokeLinecap={width === 2 ? "round" : "butt"}
      />
      {vee ? (
        <path d="M39 10 31 5.5 33.5 10 31 14.5Z" fill="var(--edge)" />
      ) : (
        <path d="M39 10 31 6v8Z" fill="var(--edge)" />
      )}
    </Svg>
  );
}

type KindMarkProps = {
  shape: string;
  hue: string;
  /** Of an entity without a name. */
  isHollow?: boolean;
  /** Of an event that did not, or may not, come about. */
  isUnreal?: boolean;
};

export function KindMark({ shape, hue, isHollow = false, isUnreal = false }: KindMarkProps) {
  const dashes = "3 2";
  if (shape === "card")
    return (
      <Svg>
        <rect
          x="8.5"
          y="4.5"
          width="24"
          height="11"
          rx="3"
          fill="var(--panel)"
          stroke="var(--edge)"
          strokeWidth="1.25"
          strokeDasharray={isUnreal ? dashes : undefined}
        />
      </Svg>
    );
  const drawn = isHollow
    ? { fill: "none", stroke: `var(--${hue})`, strokeWidth: 2, strokeDasharray: dashes }
    : { fill: `var(--${hue})` };
  return (
    <Svg>
      <path transform="translate(20 10)" d={symbols[shape]} {...drawn} />
    </Svg>
  );
}

export const UnrealMark = () => <KindMark shape="card" hue="neutral" isUnreal />;

export const ContestedMark = () => (
  <Svg>
    <path d="M1 7.5H39M1 12.5H39" stroke="var(--edge)" strokeWidth="1.5" />
    <path d="M15.5 8h9M15.5 12h9M22.5 5l-5 10" stroke="var(--danger)" strokeWidth="1.5" />
  </Svg>
);

export const UnnamedMark = () => <KindMark shape="circle" hue="person" isHollow />;

/** Claims by wording as one bar; a pattern each, for grey print. */
export function WordingBar({
  counts,
  label,
}: {
  counts: readonly { modality: Modality; count: number }[];
  label: string;
}) {
  const total = counts.reduce((sum, { count }) => sum + count, 0) || 1;
  const most = 332;
  let x = 0;
  return (
    <svg className="bar" viewBox={`0 0 ${most} 8`} preserveAspectRatio="none" role="img" aria-label={label}>
      {counts.map(({ modality, count }) => {
        const width = (count / total) * most;
        const from = x;
        x += width;
        if (count === 0) return null;
        const { dash } = dashes[modality];
        return (
          <line
            key={modality}
            x1={from}
            x2={from + Math.max(1, width - 2)}
            y1="4"
            y2="4"
            stroke={modality === "STATED" ? "var(--ink)" : "var(--edge)"}
            strokeWidth="8"
            strokeDasharray={dash === "8 4" ? "6 2" : dash ? "2 3" : undefined}
          />
        );
      })}
    </svg>
  );
}
