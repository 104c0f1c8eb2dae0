import { copySample } from '../../src/development/sample';
import { Guide } from '../support/guide';
import { writeGuidedPack } from '../support/guidedPack';
import { until } from '../support/until';
import { openWorkbench, type Workbench } from '../support/workbench';

suite('two windows on one folder', () => {
  let first: Workbench;
  let second: Workbench;
  let guide: Guide;
  let secondGuide: Guide;

  suiteSetup(async () => {
    const folder = copySample();
    await writeGuidedPack(folder);
    first = await openWorkbench({ folder });
    guide = await Guide.open(first);
    await guide.button('Start: Logging, shortly').waitFor();
    second = await first.openSecondWindow();
    secondGuide = await Guide.open(second);
    await secondGuide.button('Start: Writing, shortly').waitFor();
  });
  suiteTeardown(() => first.close());

  test('add to one progress, also when both are read in at the same time', async () => {
    await guide.button('Start: Logging, shortly').click();
    await guide.heading.getByText('Open').waitFor();
    await secondGuide.button('Start: Writing, shortly').click();
    await secondGuide.heading.getByText('Writing, shortly').waitFor();
    await secondGuide.button('Next').click();
    await secondGuide.heading.getByText('Receiving').waitFor();
    await Promise.all([guide.button('Next').click(), secondGuide.button('Next').click()]);
    await guide.heading.getByText('Write').waitFor();
    await secondGuide.heading.getByText('Storing').waitFor();
    await secondGuide.button('Next').click();
    await secondGuide.heading.getByText('Logging').waitFor();
    await second.runCommand('Source Guide: Leave Walkthrough');
    // A window that is reloaded knows only what is stored.
    await until(async () => {
      await second.page.reload();
      const reopened = await Guide.reopened(second);
      await reopened.button(/Logging, shortly/).waitFor();
      const text = (await reopened.page.textContent()) ?? '';
      return text.includes('1 of 2 steps read') && text.includes('2 of 3 steps read');
    });
  });
});
