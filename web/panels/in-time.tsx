// The events in time, as far as the text dates them: months of no stated year, full dates, and all that has neither.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Slider, SliderThumb, SliderTrack } from "react-aria-components";
import { ask } from "../api/client.ts";
import { type ClaimFilter, TimelineDocument, type TimelineQuery } from "../api/generated/graphql.ts";
import { eventWords } from "../graph/labels.ts";
import { messages } from "../messages.ts";
import { allMonths, daysOf, isOutside, type MonthRange, monthsOf, rangesOf } from "../state/dates.ts";
import { useView } from "../state/store.ts";
import { useSession } from "./context.ts";
import { Answer } from "./query.tsx";

const words = messages.inTime;
const most = 500;
type Event = TimelineQuery["timeline"]["dated"][number];
/** Shares of the axis. */
type Band = { from: number; to: number };
type Shared = { onCanvas: ReadonlySet<string>; months: MonthRange };

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

function Mark({ event, bands, onCanvas, months }: { event: Event; bands: Band[] } & Shared) {
  const { choose } = useSession();
  const isSelected = useView((view) => view.selection === event.id);
  const isShown = onCanvas.has(event.id);
  const start = Math.min(...bands.map(({ from }) => from));
  const end = Math.max(...bands.map(({ to }) => to));
  const beside =
    end <= 0.5
      ? { left: percent(end), maxWidth: percent(1 - end) }
      : { right: percent(1 - start), maxWidth: percent(start) };
  const look = [isShown ? "solid" : "hollow", isOutside(event.date?.edtf, months) ? "outside" : ""];
  return (
    <li>
      <button
        type="button"
        className={`event ${look.join(" ")}`}
        aria-pressed={isSelected}
        aria-label={words.event(eventWords(event), event.date?.asWritten ?? null, isShown)}
        title={eventWords(event)}
        onClick={() => choose(event.id)}
      >
        {bands.map(({ from, to }) => (
          <span key={from} className="band" style={{ left: percent(from), width: percent(to - from) }} />
        ))}
        {bands.length === 0 && <span className="band dot" />}
        <span className="name" style={bands.length === 0 ? {} : beside}>
          {eventWords(event)}
          {bands.length === 0 && event.date && ` · ${event.date.asWritten}`}
        </span>
      </button>
    </li>
  );
}

/** `rest`: of its label, left out where there is no room. */
type Tick = { at: number; label: string; rest?: string };

function Axis({ ticks, starts }: { ticks: Tick[]; starts: number[] }) {
  return (
    <svg className="axis" aria-hidden="true">
      {starts.map((at) => (
        <line key={at} x1={percent(at)} x2={percent(at)} y1="16" y2="100%" />
      ))}
      {ticks.map(({ at, label, rest }) => (
        <text key={at} x={percent(at)} y="11" textAnchor="middle">
          {label}
          {rest && <tspan className="rest">{rest}</tspan>}
        </text>
      ))}
    </svg>
  );
}

const monthTicks = words.months.map((label, index) => ({
  at: (index + 0.5) / 12,
  label: label.slice(0, 1),
  rest: label.slice(1, 3),
}));
const monthStarts = Array.from({ length: 13 }, (_, index) => index / 12);

type Brush = { onMonths(months: MonthRange): void };

function OpenYears({ events, onMonths, ...shared }: { events: Event[] } & Shared & Brush) {
  return (
    <div className="lane">
      <Axis ticks={monthTicks} starts={monthStarts} />
      <Slider
        aria-label={words.brush}
        minValue={1}
        maxValue={12}
        value={[...shared.months]}
        onChange={(value) => onMonths([value[0] ?? 1, value[1] ?? 12])}
      >
        <SliderTrack className="track">
          <SliderThumb index={0} className="thumb first" aria-label={words.firstMonth} />
          <SliderThumb index={1} className="thumb last" aria-label={words.lastMonth} />
        </SliderTrack>
      </Slider>
      <ul aria-label={words.yearOpen}>
        {events.map((event) => {
          const bands = rangesOf(monthsOf(event.date?.edtf) ?? []).map(([from, to]) => ({
            from: (from - 1) / 12,
            to: to / 12,
          }));
          return <Mark key={event.id} event={event} bands={bands} {...shared} />;
        })}
      </ul>
    </div>
  );
}

const yearOf = (day: number) => new Date(day * 86_400_000).getUTCFullYear();
const startOf = (year: number) => Date.UTC(year, 0, 1) / 86_400_000;

function FullDates({ events, ...shared }: { events: Event[] } & Shared) {
  const days = events.map((event) => daysOf(event.date?.edtf) ?? { from: 0, to: 1 });
  const first = yearOf(Math.min(...days.map(({ from }) => from)));
  const last = yearOf(Math.max(...days.map(({ to }) => to - 1)));
  const share = (day: number) => (day - startOf(first)) / (startOf(last + 1) - startOf(first));
  const every = Math.ceil((last - first + 1) / 6);
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (year) => (year - first) % every === 0,
  );
  return (
    <div className="lane">
      <Axis
        ticks={years.map((year) => ({
          at: (share(startOf(year)) + share(startOf(year + 1))) / 2,
          label: `${year}`,
        }))}
        starts={[...years.map((year) => share(startOf(year))), 1]}
      />
      <ul aria-label={words.dated}>
        {events.map((event, index) => {
          const { from = 0, to = 1 } = days[index] ?? {};
          const bands = [{ from: share(from), to: share(to) }];
          return <Mark key={event.id} event={event} bands={bands} {...shared} />;
        })}
      </ul>
    </div>
  );
}

function Listed({ heading, events, ...shared }: { heading: string; events: Event[] } & Shared) {
  if (events.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul aria-label={heading}>
        {events.map((event) => (
          <Mark key={event.id} event={event} bands={[]} {...shared} />
        ))}
      </ul>
    </>
  );
}

type Props = { asked: ClaimFilter | undefined } & Shared & Brush;

export function InTime({ asked, onMonths, ...shared }: Props) {
  const query = useQuery({
    queryKey: ["timeline", asked],
    queryFn: ({ signal }) => ask(TimelineDocument, { filter: asked ?? null, first: most }, signal),
    placeholderData: keepPreviousData,
  });
  const [from, to] = shared.months;
  const isBrushed = from > allMonths[0] || to < allMonths[1];
  return (
    <section className="time" id="in-time" aria-label={words.region}>
      <Answer query={query}>
        {({ timeline }) => {
          const full = timeline.dated.filter((event) => daysOf(event.date?.edtf));
          const open = timeline.dated.filter(
            (event) => !daysOf(event.date?.edtf) && monthsOf(event.date?.edtf),
          );
          const inWords = timeline.dated.filter((event) => !full.includes(event) && !open.includes(event));
          return (
            <>
              <div className="about">
                <h2>{words.region}</h2>
                {isBrushed && (
                  <button type="button" className="link" onClick={() => onMonths(allMonths)}>
                    {words.all}
                  </button>
                )}
                {open.length > 0 && <p>{words.yearOpen}</p>}
                <p className="key">
                  <span className="event solid">
                    <span className="band dot" />
                    {words.onGraph}
                  </span>
                  <span className="event">
                    <span className="band dot" />
                    {words.notOnGraph}
                  </span>
                </p>
                {timeline.dated.length + timeline.undated.length === 0 && <p>{words.nothing}</p>}
                {timeline.hasMore && <p>{words.more(most)}</p>}
                {isBrushed && <p role="status">{words.brushed(from, to)}</p>}
              </div>
              {open.length > 0 && <OpenYears events={open} onMonths={onMonths} {...shared} />}
              {full.length > 0 && <FullDates events={full} {...shared} />}
              <div className="listed">
                <Listed heading={words.inWords(inWords.length)} events={inWords} {...shared} />
                <Listed
                  heading={words.undated(timeline.undated.length)}
                  events={timeline.undated}
                  {...shared}
                />
              </div>
            </>
          );
        }}
      </Answer>
    </section>
  );
}
