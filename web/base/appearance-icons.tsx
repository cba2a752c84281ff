// The signs of light, dark and system.
import { DesktopOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';

export const APPEARANCE_ICONS = { light: <SunOutlined />, dark: <MoonOutlined />, system: <DesktopOutlined /> };
