// The layouts: each lays out what is drawn, as one step that can be taken back.
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { type LayoutName, layoutNames, mostLegible } from "../graph/layout/names.ts";
import { messages } from "../messages.ts";
import { useView } from "../state/store.ts";
import { useSession } from "./context.ts";
import { Icon } from "./icon.tsx";

const words = messages.layouts;

export function LayoutMenu() {
  const { arrange } = useSession();
  const isLegible = useView(
    ({ places, hidden }) => Object.keys(places).length - hidden.length <= mostLegible,
  );
  return (
    <MenuTrigger>
      <Button className="tool">
        <Icon path="M1 1h4v4H1zM9 1h4v4H9zM5 9h4v4H5zM3 5v2h8V5M7 7v2" />
        <span className="word">{words.menu}</span>
      </Button>
      <Popover className="menu" placement="top end">
        <Menu onAction={(key) => arrange(key as LayoutName)}>
          {layoutNames.map((name) => (
            <MenuItem key={name} id={name} textValue={words.names[name]}>
              {words.names[name]}{" "}
              <span className="does">{words.hints[name === "legible" && !isLegible ? "force" : name]}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
