import {
  ActionIcon,
  Autocomplete,
  Button,
  Checkbox,
  Chip,
  createTheme,
  Drawer,
  Loader,
  Menu,
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
// Mantine draws the head of a dialog as a second banner of the page; to a screen reader it is none.
const inDialog = { header: { role: 'none' } }
const dialog = { styles: { title: { fontSize: '1.2rem', fontWeight: 650 } }, attributes: inDialog }

/** Calm, warm, high contrast; base text 16 px, targets at least 44 px (see theme.css). */
export const theme = createTheme({
  primaryColor: 'teal',
  // Lighter shades of teal fail the contrast check under white text.
  primaryShade: 9,
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
    // By name alone: it is on no first page.
    MultiSelect: { defaultProps: { ...input, comboboxProps: { withinPortal: true } } },
    NativeSelect: NativeSelect.extend({ defaultProps: input }),
    Autocomplete: Autocomplete.extend({ defaultProps: input }),
    Checkbox: Checkbox.extend({ defaultProps: input }),
    Chip: Chip.extend({
      defaultProps: { size: 'md', variant: 'outline', styles: { label: { height: 'max(44px, 2.75rem)' } } },
    }),
    Radio: Radio.extend({ defaultProps: input }),
    RadioGroup: Radio.Group.extend({ defaultProps: input }),
    Switch: Switch.extend({ defaultProps: input }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: input }),
    Table: Table.extend({
      defaultProps: {
        fz: 'md',
        verticalSpacing: 8,
        highlightOnHover: true,
        // The default is too dark for coloured text on it.
        highlightOnHoverColor: '#f7f5f0',
      },
    }),
    // Inside the page's main part, and with nothing in it but its entries.
    Menu: Menu.extend({
      defaultProps: { withInitialFocusPlaceholder: false, portalProps: { target: '#main' } },
    }),
    Modal: Modal.extend({
      defaultProps: { ...dialog, centered: true, overlayProps: { backgroundOpacity: 0.45 } },
    }),
    Drawer: Drawer.extend({
      defaultProps: { ...dialog, position: 'right', size: 'lg', overlayProps: { backgroundOpacity: 0.45 } },
    }),
    Loader: Loader.extend({ defaultProps: { type: 'dots' } }),
  },
})
