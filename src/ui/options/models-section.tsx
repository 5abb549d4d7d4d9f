import registry from '../../../models/registry.json';
import { type MessageKey, text, textLanguage } from '../../platform/i18n.ts';

const taskKeys: Readonly<Record<string, MessageKey>> = {
  nsfw: 'modelTask_nsfw',
  'ai-origin': 'modelTask_ai_origin',
};

/** The models that judge pictures, by models/registry.json. */
export function ModelsSection() {
  const sizeOf = (bytes: number) =>
    new Intl.NumberFormat(textLanguage(), { maximumFractionDigits: 1 }).format(bytes / 1e6);
  return (
    <>
      <p>{text('modelsExplain')}</p>
      {registry.models.map(({ id, task, version, bytes, licence, sha256, thresholds }) => {
        const taskKey = taskKeys[task];
        return (
          <section key={id} class="model">
            <h3>
              <bdi>{id}</bdi>
            </h3>
            {taskKey && <p>{text(taskKey)}</p>}
            <p>{text('modelFacts', version, sizeOf(bytes), licence)}</p>
            <p class="options-muted">{text('modelMeasured')}</p>
            <p class="options-muted" lang="en" dir="ltr">
              {thresholds.measuredOn}
            </p>
            <p class="options-muted" dir="ltr">
              SHA-256 {sha256}
            </p>
          </section>
        );
      })}
    </>
  );
}
