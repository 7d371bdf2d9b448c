import { useCallback, useMemo, useRef, useState, type DragEvent } from 'react';
import { flushSync } from 'react-dom';
import type { Attachment } from '../../core/draft/attachment.ts';
import type { Company } from '../../core/draft/company.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { Result } from '../../core/draft/result.ts';
import { usualDocumentSettings } from '../../core/document/document-settings.ts';
import type { Channel, Route, Submission } from '../../core/outbox/submission.ts';
import { useStore } from 'zustand';
import { distinctFindings, useFindings } from '../check/use-findings.ts';
import { useFileIntake } from '../document/use-file-intake.ts';
import type { DraftRecord } from '../draft/draft-record.ts';
import { dismissRemarks, todayOn } from '../draft/draft-store.ts';
import { EditorContext, type EditorScene } from '../draft/editor-context.ts';
import { controlOf, isAttachmentControl } from '../draft/editor-fields.ts';
import { invoiceTitle } from '../draft/editor-kinds.ts';
import { creditable, sealedOriginal } from '../draft/editor-origin.ts';
import { editorTexts } from '../draft/editor-texts.ts';
import { ImportPanel } from '../draft/ImportPanel.tsx';
import { kindTexts } from '../draft/kind-texts.ts';
import { InvoiceForm } from '../draft/InvoiceForm.tsx';
import { useCustomers } from '../draft/use-drafts.ts';
import { isReopened } from '../outbox/outbox-groups.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { useOfferedCommands } from '../ui/commands.ts';
import { focusField } from '../ui/focus-field.ts';
import { say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { useLive } from '../ui/live-state.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import { navigate } from '../ui/navigation.ts';
import { announce } from '../ui/notices.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { Screen } from '../ui/Screen.tsx';
import { creditAndOpen, duplicateAndOpen, exportInvoice, savePdf, sendInvoice } from './invoice-actions.ts';
import { InvoiceLock } from './InvoiceLock.tsx';
import { InvoiceRoad } from './InvoiceRoad.tsx';
import { InvoiceTabs, type InvoiceTab } from './InvoiceTabs.tsx';
import { useOpenEditor } from './use-open-editor.ts';

/** An invoice open on screen: form, page, checks, attachments, and the three things that one does with it. */
export function OpenInvoice({
  record,
  company,
  submission,
  channel,
}: {
  readonly record: DraftRecord;
  readonly company: Company;
  readonly submission: Submission | undefined;
  readonly channel: Channel;
}) {
  const host = useHost();
  const isReadOnly = record.submissionId !== undefined && submission !== undefined && !isReopened(submission);
  const sealed = isReadOnly ? submission : undefined;
  const original = useMemo(() => creditable(record, submission), [record, submission]);
  const { editor, flush, saveFailure } = useOpenEditor(record, company, isReadOnly);
  const invoice = useStore(editor, (state) => state.invoice);
  const requirements = useCustomers()?.find(({ party }) => party.siret === invoice.buyer.siret)?.requirements;
  const target = useLive((state) => state.documents?.target ?? usualDocumentSettings.target);
  const context = useMemo(
    () => ({
      target,
      profile: channel,
      today: todayOn(),
      ...(requirements !== undefined && { requirements }),
    }),
    [target, channel, requirements],
  );
  const found = useFindings(invoice, context);
  const findings = useMemo(() => (isReadOnly ? [] : found), [isReadOnly, found]);
  const listed = useMemo(() => distinctFindings(findings), [findings]);
  const placed = useMemo(
    () => findings.map((each) => ({ ...each, control: controlOf(each.field, invoice) })),
    [findings, invoice],
  );
  const blocking = listed.filter((finding) => finding.severity === 'blocks').length;
  const [tab, setTab] = useState<InvoiceTab>('page');
  const [problem, setProblem] = useState<Problem>();
  const [isSending, setSending] = useState(false);
  const sendingRef = useRef(false);

  const addAttachment = useCallback(
    (attachment: Attachment) => {
      editor.addAttachment(attachment);
    },
    [editor],
  );
  const intake = useFileIntake(addAttachment);

  const jump = useCallback(
    (field: string) => {
      const control = controlOf(field, editor.getState().invoice);
      flushSync(() => {
        if (isAttachmentControl(control)) setTab('attachments');
      });
      focusField(control);
    },
    [editor],
  );

  const answer = useCallback((result: Result<unknown, Problem>) => {
    setProblem(result.ok ? undefined : result.problem);
  }, []);

  const send = useCallback(
    async (route?: Route) => {
      if (sendingRef.current) return;
      sendingRef.current = true;
      editor.trySending();
      await flush();
      setSending(true);
      const leaving = editor.getState().invoice;
      const sent = await sendInvoice(host, leaving, context, company, route).finally(() => {
        sendingRef.current = false;
        setSending(false);
      });
      answer(sent);
      // What was typed while it was being sealed is not in the sealed document: the form shows what leaves.
      if (sent.ok) editor.change(() => leaving);
      if (sent.ok && sent.value.route === 'hand') {
        announce(say(editorTexts.toHandNotice, { number: sent.value.number }));
        navigate({ screen: 'handGuide', submissionId: sent.value.id });
      } else if (sent.ok) announce(say(editorTexts.queuedNotice, { number: sent.value.number }));
      else if (sent.problem.kind === 'outbox.blocked') setTab('checks');
    },
    [editor, flush, host, context, company, answer],
  );

  const save = useCallback(async () => {
    answer(await savePdf(host, editor.getState().invoice, sealed, channel === 'sandbox'));
  }, [host, editor, sealed, channel, answer]);

  const saveAs = useCallback(
    async (format: 'plain' | 'xml') => {
      const shown = sealed === undefined ? editor.getState().invoice : sealedOriginal(record, sealed);
      answer(await exportInvoice(host, shown, format, channel === 'sandbox'));
    },
    [host, editor, record, sealed, channel, answer],
  );

  const duplicate = useCallback(async () => {
    await flush();
    await duplicateAndOpen(editor.getState().invoice, company);
  }, [flush, editor, company]);

  useOfferedCommands(
    'invoice',
    useMemo(
      () => [
        { id: 'save-pdf', label: editorTexts.exportFacturX, keys: 'Ctrl+S', run: () => void save() },
        { id: 'save-plain', label: editorTexts.exportPlain, run: () => void saveAs('plain') },
        { id: 'save-xml', label: editorTexts.exportXml, run: () => void saveAs('xml') },
        { id: 'duplicate', label: editorTexts.duplicate, run: () => void duplicate() },
        ...(original === undefined
          ? []
          : [{ id: 'credit', label: kindTexts.makeCredit, run: () => void creditAndOpen(original, company) }]),
        ...(isReadOnly
          ? []
          : [
              { id: 'queue', label: editorTexts.queue, keys: 'Ctrl+Enter', run: () => void send() },
              { id: 'by-hand', label: editorTexts.byHand, run: () => void send('hand') },
            ]),
      ],
      [save, saveAs, duplicate, send, isReadOnly, original, company],
    ),
  );

  const guesses = useStore(editor, (state) => state.guesses);
  const scene: EditorScene = useMemo(
    () => ({ editor, findings: placed, guesses, isReadOnly, requirements }),
    [editor, placed, guesses, isReadOnly, requirements],
  );
  const takeDrop = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    if (isReadOnly) return;
    setTab('attachments');
    intake.take([...event.dataTransfer.files]);
  };
  // Once everything that blocked is mended, the sentence that said so has nothing left to say.
  const isStanding = problem !== undefined && (problem.kind !== 'outbox.blocked' || blocking > 0);

  return (
    <EditorContext value={scene}>
      <Screen
        title={invoiceTitle(invoice)}
        aside={<InvoiceRoad submission={submission} blocking={blocking} />}
        actions={
          <>
            {original !== undefined && (
              <Button
                label={say(kindTexts.makeCreditNamed, { number: original.number })}
                onPress={() => void creditAndOpen(original, company)}
              >
                {kindTexts.makeCredit}
              </Button>
            )}
            <Button onPress={() => void duplicate()}>{editorTexts.duplicate}</Button>
            <MenuButton
              items={[
                {
                  id: 'facturx',
                  label: editorTexts.exportFacturX,
                  hint: 'Ctrl+S',
                  onAction: () => void save(),
                },
                {
                  id: 'plain',
                  label: editorTexts.exportPlain,
                  hint: editorTexts.exportPlainHint,
                  onAction: () => void saveAs('plain'),
                },
                { id: 'xml', label: editorTexts.exportXml, onAction: () => void saveAs('xml') },
              ]}
            >
              {editorTexts.export}
            </MenuButton>
            {!isReadOnly && <Button onPress={() => void send('hand')}>{editorTexts.byHand}</Button>}
            {!isReadOnly && (
              <Button tone="primary" isPending={isSending} onPress={() => void send()}>
                {isSending ? editorTexts.queueing : editorTexts.queue}
              </Button>
            )}
          </>
        }
      >
        {saveFailure !== undefined && <Banner tone="bad">{editorTexts.saveFailed}</Banner>}
        {isStanding && <ProblemBanner problem={problem} onRemedy={() => setTab('checks')} />}
        {submission !== undefined && <InvoiceLock submission={submission} />}
        <ImportPanel
          remarks={record.received?.remarks ?? []}
          onDismiss={() => void dismissRemarks(record.id)}
          onJump={jump}
        />
        <div
          className="invoice-split"
          onDragOver={(event) => {
            if (event.dataTransfer.types.includes('Files')) event.preventDefault();
          }}
          onDrop={takeDrop}
        >
          <InvoiceForm />
          <InvoiceTabs
            selected={tab}
            onSelect={setTab}
            findings={listed}
            onJump={jump}
            intake={intake}
            sealed={sealed}
            received={record.received}
          />
        </div>
      </Screen>
    </EditorContext>
  );
}
