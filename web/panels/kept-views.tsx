// The reader's own views, each under a name: open, rename, order, remove, and save all as one story.
import { useEffect, useRef, useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { messages } from "../messages.ts";
import {
  type KeptView,
  keptViews,
  longestName,
  mostKept,
  moveView,
  putAllBack,
  putBack,
  removeStory,
  removeView,
  renameView,
  toldWith,
  useKeptViews,
} from "../state/kept-views.ts";
import { useView } from "../state/store.ts";
import { useSession } from "./context.ts";
import { StoryStep } from "./story-step.tsx";

const words = messages.views;

type FormProps = {
  /** Each with what stands in it at first. */
  fields: readonly (readonly [label: string, text: string])[];
  /** What else is to be known. */
  hint?: string;
  label: string;
  onDone(texts: string[]): void;
  onCancel(): void;
};

/** Enter saves, Escape drops; nothing is saved under no name. */
function NameForm({ fields, hint, label, onDone, onCancel }: FormProps) {
  const [texts, setTexts] = useState(fields.map(([, text]) => text));
  const isWhole = texts.every((text) => text.trim() !== "");
  return (
    <form
      className="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) onDone(texts.map((text) => text.trim()));
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onCancel();
      }}
    >
      {fields.map(([name], at) => (
        <label key={name}>
          <span className="hint">{name}</span>
          <input
            // biome-ignore lint/a11y/noAutofocus: the reader has just asked for it
            autoFocus={at === 0}
            value={texts[at]}
            maxLength={longestName}
            onFocus={({ target }) => target.select()}
            onChange={({ target }) =>
              setTexts(texts.map((text, each) => (each === at ? target.value : text)))
            }
          />
        </label>
      ))}
      {hint && <p className="hint">{hint}</p>}
      <span className="buttons">
        <button type="submit" className="button" disabled={!isWhole}>
          {label}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </span>
    </form>
  );
}

/** A menu gives the focus back in the frame after it has closed, and a form that goes would leave it nowhere. */
const afterFocus = (act: () => void) => requestAnimationFrame(() => requestAnimationFrame(act));

type RowProps = { view: KeptView; at: number; count: number; onOpened(): void; onRemoved(): void };

function KeptRow({ view, at, count, onOpened, onRemoved }: RowProps) {
  const { id, text } = view;
  const { mention, notify, openKept } = useSession();
  const isTold = useView(({ kept }) => kept === id);
  const [isRenaming, setRenaming] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const isWanted = useRef(false);
  const lost = useRef<(() => void) | null>(null);
  lost.current = isRenaming ? () => notify(words.gone(text)) : null;
  // its form goes with the row
  useEffect(() => () => void (keptViews().some((each) => each.id === id) || lost.current?.()), [id]);
  const wantRenaming = () => {
    isWanted.current = true;
  };
  const endRenaming = () => {
    setRenaming(false);
    afterFocus(() => more.current?.focus());
  };
  /** What the browser does not take is told, and nothing has changed. */
  const tell = (isDone: boolean) => {
    if (!isDone) notify(words.full(mostKept));
    return isDone;
  };
  const remove = () => {
    if (!tell(removeView(id))) return;
    mention(words.removed(text), { label: words.putBack, run: () => void tell(putBack(view, at)) });
    onRemoved();
  };
  return (
    <li>
      <div className="kept">
        <button
          type="button"
          className="story"
          aria-current={isTold}
          onClick={() => {
            openKept(view);
            onOpened();
          }}
        >
          <bdi>{text}</bdi>
        </button>
        <MenuTrigger
          onOpenChange={(isOpen) => {
            if (isOpen) isWanted.current = false;
            else if (isWanted.current) afterFocus(() => setRenaming(true));
          }}
        >
          <Button ref={more} className="tool more" aria-label={words.more(text)}>
            <span aria-hidden="true">⋯</span>
          </Button>
          <Popover className="menu" placement="bottom end">
            <Menu
              aria-label={words.more(text)}
              disabledKeys={[...(at === 0 ? ["up"] : []), ...(at === count - 1 ? ["down"] : [])]}
            >
              <MenuItem id="rename" onAction={wantRenaming}>
                {words.rename}
              </MenuItem>
              <MenuItem id="up" onAction={() => void tell(moveView(id, -1))}>
                {words.up}
              </MenuItem>
              <MenuItem id="down" onAction={() => void tell(moveView(id, 1))}>
                {words.down}
              </MenuItem>
              <MenuItem id="remove" onAction={remove}>
                {words.remove}
              </MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      </div>
      {isRenaming && (
        <NameForm
          fields={[[words.name, text]]}
          label={words.rename}
          onDone={([name = text]) => {
            if (!tell(renameView(id, name))) return;
            mention(words.renamed(name));
            endRenaming();
          }}
          onCancel={endRenaming}
        />
      )}
    </li>
  );
}

type RowsProps = { views: readonly KeptView[]; onOpened(): void; onRemoved(): void };

/** Those that are told together. */
const KeptRows = ({ views, ...rest }: RowsProps) => (
  <ul>
    {views.map((view, at) => (
      <KeptRow key={view.id} view={view} at={at} count={views.length} {...rest} />
    ))}
  </ul>
);

type Props = {
  /** False where it was not kept. */
  onKeep(name: string): boolean;
  onOpenFile(file: File): void;
  onSave(title: string, summary: string): void;
  onOpened(): void;
};

export function KeptViews({ onKeep, onOpenFile, onSave, onOpened }: Props) {
  const { mention, notify } = useSession();
  const views = useKeptViews();
  const own = views.filter(({ story }) => story === undefined);
  const told = [...Map.groupBy(views, ({ story }) => story?.title ?? "")].filter(([title]) => title !== "");
  const remove = (title: string) => {
    const before = keptViews();
    if (!removeStory(title)) return notify(words.full(mostKept));
    mention(words.removed(title), { label: words.putBack, run: () => void putAllBack(before) });
    goOn();
  };
  const [asked, setAsked] = useState<"name" | "story" | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const begin = useRef<HTMLButtonElement>(null);
  const goOn = () => afterFocus(() => begin.current?.focus());
  const close = () => {
    setAsked(null);
    goOn();
  };
  return (
    <div className="group stories">
      <h2>{words.heading}</h2>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={words.open}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onOpenFile(file);
          target.value = ""; // the same file may be opened again
        }}
      />
      {own.length > 0 && <KeptRows views={own} onOpened={onOpened} onRemoved={goOn} />}
      {told.map(([title, some]) => (
        <div key={title} className="kept-story">
          <h3>
            <bdi>{title}</bdi>
          </h3>
          {some[0]?.story?.summary && <p className="hint">{some[0].story.summary}</p>}
          <KeptRows views={some} onOpened={onOpened} onRemoved={goOn} />
          <button type="button" className="link" onClick={() => remove(title)}>
            {words.removeStory}
          </button>
        </div>
      ))}
      {asked === "name" ? (
        <NameForm
          fields={[[words.name, words.numbered(own.length + 1)]]}
          label={words.keep}
          onDone={([name = ""]) => onKeep(name) && close()}
          onCancel={close}
        />
      ) : asked === "story" ? (
        <NameForm
          fields={[
            [words.title, words.ours],
            [words.summary, ""],
          ]}
          hint={words.steps(own.length)}
          label={words.save}
          onDone={([title = "", summary = ""]) => {
            onSave(title, summary);
            close();
          }}
          onCancel={close}
        />
      ) : (
        <p className="keeping">
          <button ref={begin} type="button" className="link" onClick={() => setAsked("name")}>
            {words.keepThis}
          </button>
          <button type="button" className="link" onClick={() => picker.current?.click()}>
            {words.open}
          </button>
          {own.length > 0 && (
            <button type="button" className="link" onClick={() => setAsked("story")}>
              {words.download}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

/** The kept view that is shown, as a step of all of them in their order: a story that is not shipped. */
export function KeptStep() {
  const { openKept, leaveKept } = useSession();
  const views = useKeptViews();
  const kept = useView((view) => view.kept);
  const view = views.find(({ id }) => id === kept);
  const together = view ? toldWith(views, view) : [];
  if (!view || together.length < 2) return null;
  const step = together.indexOf(view);
  const title = view.story?.title ?? words.heading;
  const heading = <p className="meta">{words.told(title, step + 1, together.length)}</p>;
  return (
    <div className="kept-step">
      <StoryStep
        label={words.heading}
        heading={heading}
        text={view.text}
        step={step}
        count={together.length}
        onStep={(next) => together[next] && openKept(together[next])}
        end={words.end}
        onEnd={leaveKept}
      />
    </div>
  );
}
