import { FileTrigger } from 'react-aria-components';
import { Button } from '../ui/Button.tsx';
import { say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { linkTexts } from './link-texts.ts';
import { useLinkCall } from './use-link-call.ts';

/** The authority of a network that looks into its lines. */
export function CertificateSection({ count }: { readonly count: number }) {
  const host = useHost();
  const { problem, run } = useLinkCall();

  async function add(file: File): Promise<void> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    await run(host.portal.addCertificate({ name: file.name, bytes }), linkTexts.certificateAdded);
  }

  return (
    <section className="card stack">
      <h2>{linkTexts.certificatesTitle}</h2>
      <p>{linkTexts.certificatesWords}</p>
      {count > 0 && <p>{say(linkTexts.certificatesCount, { count })}</p>}
      {problem !== undefined && <ProblemBanner problem={problem} />}
      <div>
        <FileTrigger
          acceptedFileTypes={['.pem', '.crt', '.cer']}
          onSelect={(files) => {
            const [file] = files ?? [];
            if (file !== undefined) void add(file);
          }}
        >
          <Button>{linkTexts.certificateAdd}</Button>
        </FileTrigger>
      </div>
    </section>
  );
}
