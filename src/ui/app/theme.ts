import {
  ActionIcon,
  Autocomplete,
  Button,
  Checkbox,
  createTheme,
  Drawer,
  Loader,
  Modal,
  NativeSelect,
  NumberInput,
  PasswordInput,
  Radio,
  SegmentedControl,
  Select,
  Switch,
  Table,
  Textarea,
  TextInput,
} from '@mantine/core'

const input = { size: 'md' } as const

/** Calm, warm, high contrast; base text 16 px, targets at least 44 px (see theme.css). */
export const theme = createTheme({
  primaryColor: 'teal',
  // The default shade fails the contrast check on white.
  primaryShade: 8,
  defaultRadius: 'md',
  fontFamily:
    '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Zen Hei", system-ui, sans-serif',
  headings: { fontFamily: 'inherit', fontWeight: '650' },
  autoContrast: true,
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'md' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { size: 44, variant: 'subtle' } }),
    TextInput: TextInput.extend({ defaultProps: input }),
    PasswordInput: PasswordInput.extend({ defaultProps: input }),
    NumberInput: NumberInput.extend({ defaultProps: input }),
    Textarea: Textarea.extend({ defaultProps: { ...input, autosize: true, minRows: 2 } }),
    Select: Select.extend({ defaultProps: { ...input, comboboxProps: { withinPortal: true } } }),
    NativeSelect: NativeSelect.extend({ defaultProps: input }),
    Autocomplete: Autocomplete.extend({ defaultProps: input }),
    Checkbox: Checkbox.extend({ defaultProps: input }),
    Radio: Radio.extend({ defaultProps: input }),
    Switch: Switch.extend({ defaultProps: input }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: input }),
    Table: Table.extend({ defaultProps: { fz: 'md', verticalSpacing: 8, highlightOnHover: true } }),
    Modal: Modal.extend({ defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.45 } } }),
    Drawer: Drawer.extend({
      defaultProps: { position: 'right', size: 'lg', overlayProps: { backgroundOpacity: 0.45 } },
    }),
    Loader: Loader.extend({ defaultProps: { type: 'dots' } }),
  },
})
