import { useMemo } from 'react';
import {
  Autocomplete,
  Dialog,
  Heading,
  Input,
  Label,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  TextField,
  useFilter,
} from 'react-aria-components';
import { useCommands } from '../ui/commands.ts';
import { appTexts } from './texts.ts';
import { PALETTE_COMMAND } from './use-app-commands.ts';

type PaletteProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** `Ctrl+K`: finds every action, invoice and place by a few letters, accents or not. */
export function Palette({ isOpen, onClose }: PaletteProps) {
  const groups = useCommands((state) => state.groups);
  const commands = useMemo(
    () =>
      Object.values(groups)
        .flat()
        .filter(({ id }) => id !== PALETTE_COMMAND),
    [groups],
  );
  const { contains } = useFilter({ sensitivity: 'base' });
  return (
    <ModalOverlay
      className="veil palette-veil"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className="dialog-frame">
        <Dialog className="palette">
          <Heading slot="title" level={2} className="visually-hidden">
            {appTexts.palette}
          </Heading>
          <Autocomplete filter={contains}>
            <TextField className="field" autoFocus>
              <Label className="visually-hidden">{appTexts.paletteField}</Label>
              <Input className="input palette-input" placeholder={appTexts.palette} />
            </TextField>
            <section className="palette-options" aria-label={appTexts.paletteList} tabIndex={0}>
              <Menu
                className="options"
                aria-label={appTexts.palette}
                items={commands}
                renderEmptyState={() => <div className="option">{appTexts.paletteEmpty}</div>}
              >
                {(command) => (
                  <MenuItem
                    id={command.id}
                    className="option"
                    textValue={command.label}
                    onAction={() => {
                      onClose();
                      command.run();
                    }}
                  >
                    {command.label}
                    {command.keys !== undefined && <kbd>{command.keys}</kbd>}
                  </MenuItem>
                )}
              </Menu>
            </section>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
