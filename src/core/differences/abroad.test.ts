import { describe, expect, it } from 'vitest'
import { analyseSentences } from '../article/analyse.js'
import { findDifferences } from './index.js'

const facts = (language: string, a: string, b: string): readonly string[] =>
  findDifferences(analyseSentences('a', [a], language), analyseSentences('b', [b], language), { a: [0], b: [0] })
    .filter(({ significance }) => significance === 'fact')
    .map((found) => `${found.kind}: ${found.a?.text ?? '-'} / ${found.b?.text ?? '-'}`)

describe('differences in other languages than English', () => {
  it.each([
    ['de', 'Der Rat hat den Haushalt der Stadt angenommen.', 'Der Rat hat den Haushalt der Stadt abgelehnt.', 'polarity: angenommen / abgelehnt'],
    ['de', 'Die Brücke in Kells wurde am Morgen gesperrt.', 'Die Brücke in Kells wurde am Morgen nicht gesperrt.', 'polarity: gesperrt / nicht gesperrt'],
    ['de', 'Es gab keine Verletzten im Werk der Firma.', 'Es gab Verletzte im Werk der Firma.', 'polarity: keine Verletzten / Verletzte'],
    ['de', 'Die Feuerwehr rettete zwanzig Schüler aus der Schule.', 'Die Feuerwehr rettete dreißig Schüler aus der Schule.', 'number: zwanzig / dreißig'],
    ['fr', 'Le port de Kells a été fermé par la mairie.', 'Le port de Kells a été rouvert par la mairie.', 'polarity: fermé / rouvert'],
    ['fr', 'Le maire de Kells a signé le contrat.', "Le maire de Kells n'a pas signé le contrat.", 'polarity: signé / pas signé'],
    ['fr', 'Le village se trouve au nord de Kells.', 'Le village se trouve au sud de Kells.', 'place: nord / sud'],
    ['es', 'El pleno aprobó la tasa sobre el agua.', 'El pleno rechazó la tasa sobre el agua.', 'polarity: aprobó / rechazó'],
    ['es', 'La empresa pagó a los obreros en mayo.', 'La empresa no pagó a los obreros en mayo.', 'polarity: pagó / no pagó'],
    ['it', 'Il ponte di Kells è stato chiuso ieri.', 'Il ponte di Kells è stato riaperto ieri.', 'polarity: chiuso / riaperto'],
    ['pt', 'O tribunal aprovou o plano da câmara.', 'O tribunal rejeitou o plano da câmara.', 'polarity: aprovou / rejeitou'],
    ['nl', 'De brug bij Kells is gesloten na de storm.', 'De brug bij Kells is heropend na de storm.', 'polarity: gesloten / heropend'],
    ['ru', 'Мост в Келсе закрыт после бури.', 'Мост в Келсе открыт после бури.', 'polarity: закрыт / открыт'],
    ['ru', 'При пожаре на складе погибли трое рабочих.', 'При пожаре на складе погибли пятеро рабочих.', 'number: трое / пятеро'],
    ['uk', 'Міст у Келсі закрили після бурі.', 'Міст у Келсі відкрили після бурі.', 'polarity: закрили / відкрили'],
    ['sv', 'Rådet godkände planen för hamnen i Kells.', 'Rådet avvisade planen för hamnen i Kells.', 'polarity: godkände / avvisade'],
  ])('%s: %s / %s', (language, a, b, expected) => {
    expect(facts(language, a, b)).toEqual([expected])
  }) // prettier-ignore

  it.each([
    ['de', 'Nicht nur der Rat hat den Haushalt angenommen.', 'Der Rat hat den Haushalt angenommen.'],
    ['de', 'Der Rat hat den Haushalt nicht angenommen.', 'Der Rat hat den Haushalt abgelehnt.'],
    ['fr', 'Pas seulement le maire de Kells a signé le contrat.', 'Le maire de Kells a signé le contrat.'],
    ['es', 'El pleno no rechazó la tasa sobre el agua.', 'El pleno aprobó la tasa sobre el agua.'],
    ['es', 'El pleno de Kells aprobó la tasa.', 'El pleno de Kells aprobó la tasa con el rechazo de los vecinos.'],
    ['ru', 'Не только мост в Келсе закрыт.', 'Мост в Келсе закрыт.'],
  ])('%s, nothing: %s / %s', (language, a, b) => expect(facts(language, a, b)).toEqual([]))
})
