// What is shown, to take away: as a picture with its footnotes, or as data with its evidence; and the whole graph.
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  SubmenuTrigger,
} from "react-aria-components";
import { carried } from "../api/answer.ts";
import { type ExportName, exportGroups, wholeGraph } from "../export/names.ts";
import { messages } from "../messages.ts";
import { Icon } from "./icon.tsx";

const words = messages.export;

type Props = {
  /** Nothing is shown. */
  isEmpty: boolean;
  onExport(name: ExportName): void;
  /** As GraphQL. */
  onCopy(): void;
  onSaveView(): void;
};

/** A page that carries its graph is such a file already. */
const isOffered = (name: ExportName) => !carried || name !== "page";

export function ExportMenu({ isEmpty, onExport, onCopy, onSaveView }: Props) {
  return (
    <MenuTrigger>
      <Button className="tool">
        <Icon path="M7 1v8M3.5 5.5 7 9l3.5-3.5M1 10v3h12v-3" />
        <span className="word">{words.menu}</span>
      </Button>
      <Popover className="menu" placement="top end">
        <Menu
          aria-label={words.menu}
          disabledKeys={isEmpty ? [...Object.values(exportGroups).flat(), "graphql"] : []}
        >
          {Object.entries(exportGroups).map(([group, names]) => (
            <MenuSection key={group}>
              <Header>{words.groups[group as keyof typeof exportGroups]}</Header>
              {names.filter(isOffered).map((name) => (
                <MenuItem key={name} id={name} textValue={words.names[name]} onAction={() => onExport(name)}>
                  {words.names[name]} <span className="does">{words.hints[name]}</span>
                </MenuItem>
              ))}
            </MenuSection>
          ))}
          <MenuSection>
            <Header>{words.groups.goOn}</Header>
            <MenuItem id="save" textValue={words.saveView} onAction={onSaveView}>
              {words.saveView} <span className="does">{words.saveViewHint}</span>
            </MenuItem>
            {!carried && (
              <MenuItem id="graphql" textValue={words.graphql} onAction={onCopy}>
                {words.graphql} <span className="does">{words.graphqlHint}</span>
              </MenuItem>
            )}
          </MenuSection>
          {!carried && (
            <SubmenuTrigger>
              <MenuItem id="whole" textValue={words.groups.whole}>
                {words.groups.whole} <span className="does">{words.wholeHint}</span>
              </MenuItem>
              <Popover className="menu" placement="start bottom">
                <Menu aria-label={words.groups.whole}>
                  {Object.entries(wholeGraph).map(([name, href]) => (
                    <MenuItem
                      key={href}
                      id={href}
                      href={href}
                      download=""
                      textValue={words.names[name as ExportName]}
                    >
                      {words.names[name as ExportName]}
                    </MenuItem>
                  ))}
                </Menu>
              </Popover>
            </SubmenuTrigger>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
