import { attachment, plainFileName } from './file-name.js';

it.each([
  { sent: 'ТЭО жобасы.pdf', name: 'ТЭО жобасы.pdf' },
  { sent: 'C:\\Users\\akim\\plan.docx', name: 'plan.docx' },
  { sent: '../../etc/passwd', name: 'passwd' },
  { sent: 'a\r\nX-Evil: 1.pdf', name: 'aX-Evil: 1.pdf' },
  { sent: '  plan.pdf ', name: 'plan.pdf' },
  { sent: 'half\ud800.pdf', name: 'half\ufffd.pdf' },
  { sent: '', name: 'file' },
  { sent: '..', name: 'file' },
  { sent: 'folder/', name: 'file' },
  { sent: `${'я'.repeat(196)}.pdf`, name: `${'я'.repeat(196)}.pdf` },
  { sent: `${'я'.repeat(197)}.pdf`, name: `${'я'.repeat(196)}.pdf` },
  { sent: `${'🚋'.repeat(300)}.pdf`, name: `${'🚋'.repeat(196)}.pdf` },
])('keeps of the name $sent what a person may see', ({ sent, name }) => {
  expect(plainFileName(sent)).toBe(name);
});

it.each([
  { name: 'plan.pdf', header: `attachment; filename="plan.pdf"; filename*=UTF-8''plan.pdf` },
  { name: 'Ән 1.pdf', header: `attachment; filename="__ 1.pdf"; filename*=UTF-8''%D3%98%D0%BD%201.pdf` },
  { name: `a"b\\c%d.pdf`, header: `attachment; filename="a_b_c_d.pdf"; filename*=UTF-8''a%22b%5Cc%25d.pdf` },
  { name: `it's (1)*.pdf`, header: `attachment; filename="it's (1)*.pdf"; filename*=UTF-8''it%27s%20%281%29%2A.pdf` },
])('sends the name $name as headers can carry it', ({ name, header }) => {
  expect(attachment(name)).toBe(header);
});
