// The commands as a menu: under a button of a panel, or at a place of the canvas.
import { useRef } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { messages } from "../messages.ts";
import { useView } from "../state/store.ts";
import { commandsFor } from "./commands.ts";
import { useSession } from "./context.ts";
import { Icon } from "./icon.tsx";

const words = messages.commands;
type Of = { id: string; name: string };

type Offered = Of & { without?: readonly string[]; onClose?: () => void };

function Commands({ id, name, without = [], onClose }: Offered) {
  const actions = useSession();
  const view = useView((whole) => whole);
  const subject = { id, name, view, actions };
  const offered = commandsFor(subject).filter(({ key }) => !without.includes(key));
  return (
    <Menu
      aria-label={words.menu(name)}
      {...(onClose && { onClose, autoFocus: "first" })} // without a button there is nothing else that gives it the focus
      onAction={(chosen) => offered.find(({ key }) => key === chosen)?.run(subject)}
    >
      {offered.map((command) => (
        <MenuItem key={command.key} id={command.key}>
          {command.label(subject)}
        </MenuItem>
      ))}
    </Menu>
  );
}

/** `without`: what stands beside it as a button of its own. */
export const MoreCommands = ({ without, ...of }: Of & { without: readonly string[] }) => (
  <MenuTrigger>
    <Button className="button" aria-label={`${words.more}: ${words.menu(of.name)}`}>
      {words.more} <Icon path="M3 5.5 7 9.5l4-4" />
    </Button>
    <Popover className="menu" placement="bottom start">
      <Commands {...of} without={without} />
    </Popover>
  </MenuTrigger>
);

/** At a place inside of its parent, in pixels from its upper left corner; closing it gives the focus back. */
export function PlacedMenu({ x, y, onClose, ...of }: Of & { x: number; y: number; onClose(): void }) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} className="anchor" style={{ left: x, top: y }} />
      <Popover
        className="menu"
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        placement="bottom start"
        offset={0}
      >
        <Commands {...of} onClose={onClose} />
      </Popover>
    </>
  );
}
