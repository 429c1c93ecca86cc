// Undo and Redo, by button, key and menu; the menu goes back or forth many steps at once.
import { useEffect } from "react";
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import { messages } from "../messages.ts";
import { redo, undo, useSteps } from "../state/store.ts";
import { useSession } from "./context.ts";
import { Icon } from "./icon.tsx";
import { isTyping } from "./typing.ts";

const words = messages.undo;
/** Which way the keys ask to go; null where they ask for something else. */
function wayOf({ key, ctrlKey, metaKey, shiftKey, altKey, target }: KeyboardEvent): "undo" | "redo" | null {
  if (!(ctrlKey || metaKey) || altKey || isTyping(target)) return null;
  const letter = key.toLowerCase();
  if (letter === "z") return shiftKey ? "redo" : "undo";
  return letter === "y" && !shiftKey ? "redo" : null;
}

export function Steps() {
  const { announce } = useSession();
  const steps = useSteps();
  const go = (way: "undo" | "redo", count: number) => {
    const name = steps[way][count - 1];
    if (name === undefined) return announce(words.none[way]);
    (way === "undo" ? undo : redo)(count);
    announce(words.done[way](name, count));
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const way = wayOf(event);
      if (way === null) return;
      event.preventDefault();
      go(way, 1);
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  });
  const tool = (way: "undo" | "redo", path: string) => (
    <button
      type="button"
      className="tool"
      aria-disabled={steps[way].length === 0}
      title={steps[way][0] === undefined ? words.none[way] : words.next[way](steps[way][0])}
      onClick={() => go(way, 1)}
    >
      <Icon path={path} />
      <span className="word">{words[way]}</span>
    </button>
  );
  const section = (way: "undo" | "redo") =>
    steps[way].length > 0 && (
      <MenuSection>
        <Header>{words.sections[way]}</Header>
        {steps[way].map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the row
          <MenuItem key={index} id={`${way} ${index + 1}`}>
            {name}
          </MenuItem>
        ))}
      </MenuSection>
    );
  return (
    <>
      {tool("undo", "M5 2 2 5l3 3M2 5h6.5a3.5 3.5 0 0 1 0 7H5")}
      {tool("redo", "M9 2l3 3-3 3M12 5H5.5a3.5 3.5 0 0 0 0 7H9")}
      {steps.undo.length + steps.redo.length > 0 && (
        <MenuTrigger>
          <Button className="tool" aria-label={words.menu}>
            <Icon path="M3 5.5 7 9.5l4-4" />
          </Button>
          <Popover className="menu" placement="top end">
            <Menu
              onAction={(key) => {
                const [way, count] = `${key}`.split(" ");
                go(way as "undo" | "redo", Number(count));
              }}
            >
              {section("redo")}
              {section("undo")}
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
    </>
  );
}
