// The reader's own views, each under a name: open, rename, order, remove, and save all as one story.
import { useRef, useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { messages } from "../messages.ts";
import {
  type KeptView,
  longestName,
  moveView,
  putBack,
  removeView,
  renameView,
  useKeptViews,
} from "../state/kept-views.ts";
import { useSession } from "./context.ts";

const words = messages.views;

type FormProps = {
  /** Each with what stands in it at first. */
  fields: readonly (readonly [label: string, text: string])[];
  label: string;
  onDone(texts: string[]): void;
  onCancel(): void;
};

/** Enter saves, Escape drops; nothing is saved under no name. */
function NameForm({ fields, label, onDone, onCancel }: FormProps) {
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

/** A menu gives the focus back in the frame after it has closed. */
const afterFocus = (act: () => void) => requestAnimationFrame(() => requestAnimationFrame(act));

type RowProps = { view: KeptView; at: number; count: number; onOpened(): void };

function KeptRow({ view, at, count, onOpened }: RowProps) {
  const { id, text, address } = view;
  const { notify } = useSession();
  const [isRenaming, setRenaming] = useState(false);
  const isWanted = useRef(false);
  const wantRenaming = () => {
    isWanted.current = true;
  };
  const remove = () => {
    removeView(id);
    notify(words.removed(text), { label: words.putBack, run: () => void putBack(view, at) });
  };
  return (
    <li>
      <div className="kept">
        <button
          type="button"
          className="story"
          onClick={() => {
            location.hash = address; // as a link does
            onOpened();
          }}
        >
          {text}
        </button>
        <MenuTrigger
          onOpenChange={(isOpen) => {
            if (isOpen) isWanted.current = false;
            else if (isWanted.current) afterFocus(() => setRenaming(true));
          }}
        >
          <Button className="tool more" aria-label={words.more(text)}>
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
              <MenuItem id="up" onAction={() => void moveView(id, -1)}>
                {words.up}
              </MenuItem>
              <MenuItem id="down" onAction={() => void moveView(id, 1)}>
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
          label={words.save}
          onDone={([name = text]) => {
            renameView(id, name);
            setRenaming(false);
          }}
          onCancel={() => setRenaming(false)}
        />
      )}
    </li>
  );
}

type Props = {
  onKeep(name: string): void;
  onSave(title: string, summary: string): void;
  onOpened(): void;
};

export function KeptViews({ onKeep, onSave, onOpened }: Props) {
  const views = useKeptViews();
  const [asked, setAsked] = useState<"name" | "story" | null>(null);
  const close = () => setAsked(null);
  return (
    <div className="group stories">
      <h2>{words.heading}</h2>
      {views.length > 0 && (
        <ul>
          {views.map((view, at) => (
            <KeptRow key={view.id} view={view} at={at} count={views.length} onOpened={onOpened} />
          ))}
        </ul>
      )}
      {asked === "name" ? (
        <NameForm
          fields={[[words.name, words.numbered(views.length + 1)]]}
          label={words.keep}
          onDone={([name = ""]) => {
            onKeep(name);
            close();
          }}
          onCancel={close}
        />
      ) : asked === "story" ? (
        <NameForm
          fields={[
            [words.title, words.ours],
            [words.summary, ""],
          ]}
          label={words.save}
          onDone={([title = "", summary = ""]) => {
            onSave(title, summary);
            close();
          }}
          onCancel={close}
        />
      ) : (
        <p className="keeping">
          <button type="button" className="link" onClick={() => setAsked("name")}>
            {words.keepThis}
          </button>
          {views.length > 0 && (
            <button type="button" className="link" onClick={() => setAsked("story")}>
              {words.saveAll}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
