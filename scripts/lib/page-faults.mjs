/* global document, getComputedStyle -- used inside the page */

/**
 * What is wrong with the page as it is drawn, in words: text cut off, words over words, parts outside the window, letters with too little contrast to what lies
 * below them. Runs in the page, so that it may use nothing from outside itself.
 */
export function faultsOfPage() {
  const faults = []
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth > width + 1) faults.push('the page scrolls sideways')
  const name = (element) => `${element.tagName.toLowerCase()} "${(element.textContent ?? '').trim().slice(0, 40)}"`

  /** Something round the element scrolls or is meant to cut, so that it is not lost for being outside. */
  const isHeld = (parent) => {
    for (let at = parent; at !== null; at = at.parentElement)
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true
    return false
  }

  /** Red, green, blue and opacity, each 0 to 1. The browser computes `rgb(...)`, or `color(srgb ...)` for mixed colours. */
  const colour = (value) => {
    const numbers = [...value.matchAll(/[\d.]+(?:e-?\d+)?/g)].map(Number)
    const part = value.startsWith('rgb') ? 255 : 1
    const [red, green, blue, alpha = 1] = value.startsWith('color(') || value.startsWith('rgb') ? numbers : []
    return red === undefined ? null : [red / part, green / part, blue / part, alpha]
  }
  const over = (front, back) => [0, 1, 2].map((at) => front[at] * front[3] + back[at] * (1 - front[3])).concat(1)
  const light = ([red, green, blue]) => {
    const linear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
  /** The colour that lies below an element's letters; null where a picture or pattern lies there. */
  const ground = (element) => {
    const layers = []
    for (let at = element; at !== null; at = at.parentElement) {
      const style = getComputedStyle(at)
      if (style.backgroundImage !== 'none' && !/gradient/.test(style.backgroundImage)) return null
      const layer = colour(style.backgroundColor)
      if (layer && layer[3] > 0) layers.push(layer)
      if (layer && layer[3] === 1) break
    }
    return layers.reverse().reduce((below, layer) => over(layer, below), [1, 1, 1, 1])
  }
  const contrast = (element, style) => {
    const below = ground(element)
    const own = colour(style.color)
    if (!below || !own) return null
    const [one, other] = [light(over(own, below)), light(below)]
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
  }
  /** The text's own places on the page, nothing else's. */
  const placesOf = (element) =>
    [...element.childNodes].flatMap((node) => {
      if (node.nodeType !== 3 || node.textContent.trim() === '') return []
      const range = document.createRange()
      range.selectNodeContents(node)
      return [...range.getClientRects()]
    })
  /** Something between the element and what it shares with the other hides what lies below. */
  const covers = (element, other) => {
    for (let at = element; at !== null && !at.contains(other); at = at.parentElement)
      if (colour(getComputedStyle(at).backgroundColor)?.[3] === 1) return true
    return false
  }
  const inside = ({ left, right, top, bottom }, x, y) => x > left && x < right && y > top && y < bottom
  /** Not scrolled out of what holds it. */
  const isShown = (element, x, y) => {
    for (let at = element; at !== null; at = at.parentElement)
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflow) && !inside(at.getBoundingClientRect(), x, y))
        return false
    return true
  }
  /** Words that stand in the middle of this element's words, both to be seen. */
  const overlapping = (element) => {
    for (const { left, top, width: across, height } of placesOf(element))
      for (const part of [0.1, 0.5, 0.9]) {
        const [x, y] = [left + across * part, top + height / 2]
        const hit = document.elementFromPoint(x, y)
        if (hit === null || hit.contains(element) || element.contains(hit) || covers(hit, element)) continue
        if (isShown(element, x, y) && placesOf(hit).some((place) => inside(place, x, y))) return hit
      }
    return null
  }
  const isOff = (element) => element.closest('[disabled],[aria-disabled="true"],[data-disabled]') !== null

  for (const element of document.querySelectorAll('body *')) {
    const style = getComputedStyle(element)
    if (
      style.visibility === 'hidden' ||
      style.display === 'none' ||
      element.closest('[aria-hidden="true"],svg') !== null
    )
      continue
    const box = element.getBoundingClientRect()
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '')
    if (!own || box.width <= 1 || box.height <= 1) continue
    if ((box.right > width + 1 || box.left < -1) && !isHeld(element.parentElement))
      faults.push(`outside the window: ${name(element)}`)
    const wide = /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1
    if (wide && style.textOverflow !== 'ellipsis') faults.push(`cut off: ${name(element)}`)
    const tall = /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 2
    if (tall && style.webkitLineClamp === 'none' && style.textOverflow !== 'ellipsis')
      faults.push(`cut off below: ${name(element)}`)
    const other = overlapping(element)
    if (other !== null) faults.push(`in each other's place: ${name(element)} and ${name(other)}`)
    const size = parseFloat(style.fontSize)
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
    const ratio = isOff(element) ? null : contrast(element, style)
    if (ratio !== null && ratio < (isLarge ? 3 : 4.5) - 0.005)
      faults.push(`contrast ${ratio.toFixed(2)}: ${name(element)}`)
  }
  return [...new Set(faults)]
}
