// A menu at a place on the screen, open for as long as it is shown. One for many rows, or for a button whose page does
// without its code until then: see menu-button.ts.
import { Dropdown, type DropdownProps, type MenuProps } from 'antd';

export interface MenuPlace {
  x: number;
  y: number;
  /** Opened by the keyboard, or otherwise where it takes the focus at once. */
  focused: boolean;
}

interface Props {
  at: MenuPlace;
  items: MenuProps['items'];
  placement?: NonNullable<DropdownProps['placement']>;
  close: () => void;
}

export function PlacedMenu({ at, items, placement = 'bottomLeft', close }: Props) {
  return (
    <Dropdown
      open
      autoFocus={at.focused}
      trigger={['click']}
      placement={placement}
      onOpenChange={(open) => open || close()}
      menu={{ items: items ?? [], onClick: close, onKeyDown: (event) => event.key === 'Escape' && close() }}
    >
      <span className="menu-place" style={{ left: at.x, top: at.y }} />
    </Dropdown>
  );
}
