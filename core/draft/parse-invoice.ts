import { invoiceSchema, type Invoice } from './invoice.ts';
import { parseJson, refusedField } from './parse-json.ts';
import { problem, type Problem } from './problem.ts';
import { failure, success, type Result } from './result.ts';

/** The text of a draft file as an invoice, or the first field of it that is not what it should be; `name` is the file's. */
export function parseInvoice(json: string, name: string): Result<Invoice, Problem> {
  const raw = parseJson(json);
  if (raw === undefined) return failure(problem('file.notJson', { name }));
  const parsed = invoiceSchema.safeParse(raw);
  if (parsed.success) return success(parsed.data);
  return failure(problem('file.notDraft', { name, field: refusedField(parsed.error) }));
}
