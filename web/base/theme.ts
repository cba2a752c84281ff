// Parley's own face on Ant Design: colours, radius, type. The colours of the chat itself are in base.css.
import { type ThemeConfig, theme } from 'antd';

const FONT =
  '"System Emoji", Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Hiragino Sans", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans CJK JP", "Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji", sans-serif';

const shared = {
  fontFamily: FONT,
  fontSize: 14,
  borderRadius: 10,
  borderRadiusLG: 12,
  borderRadiusSM: 8,
  controlHeight: 38,
  controlHeightLG: 44,
  motion: !globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches,
};

/** Flat buttons. */
const components = {
  Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
  Checkbox: { borderRadiusSM: 6 },
};

export const light: ThemeConfig = {
  algorithm: theme.defaultAlgorithm,
  components,
  token: {
    ...shared,
    colorPrimary: '#0b7d6e',
    colorInfo: '#0b7d6e',
    colorSuccess: '#0b7d6e',
    colorInfoBg: '#e7f5f1',
    colorInfoBorder: '#b9ddd4',
    colorLink: '#0b7d6e',
    colorError: '#d1383d',
    colorTextBase: '#14211f',
    colorBgBase: '#ffffff',
    colorBorder: '#d7dedc',
    colorBorderSecondary: '#e7ecea',
    colorTextPlaceholder: '#7c8b87',
  },
};

export const dark: ThemeConfig = {
  algorithm: theme.darkAlgorithm,
  components,
  token: {
    ...shared,
    colorPrimary: '#2bb39c',
    colorInfo: '#2bb39c',
    colorSuccess: '#2bb39c',
    colorInfoBg: '#16302b',
    colorInfoBorder: '#27544b',
    colorLink: '#45cdb5',
    colorError: '#f0666a',
    colorTextBase: '#e8efed',
    colorBgBase: '#121817',
    colorBgContainer: '#1a2321',
    colorBgElevated: '#1f2927',
    colorBorder: '#33403d',
    colorBorderSecondary: '#273230',
    colorTextPlaceholder: '#7b8b87',
  },
};
