/** Integrated loudness of mono samples in LUFS, after ITU-R BS.1770-4: K-weighting, then gates at −70 LUFS and −10 LU. */
export function loudness(samples: readonly number[], sampleRate: number): number {
  const weighted = highPass(headShelf(samples, sampleRate), sampleRate)
  const block = Math.round(0.4 * sampleRate)
  const powers: number[] = []
  for (let start = 0; start + block <= weighted.length; start += Math.round(block / 4)) {
    let sum = 0
    for (let i = start; i < start + block; i++) sum += (weighted[i] ?? 0) ** 2
    powers.push(sum / block)
  }
  const inLufs = (power: number) => -0.691 + 10 * Math.log10(power)
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const audible = powers.filter((power) => inLufs(power) > -70)
  const gate = inLufs(mean(audible)) - 10
  return inLufs(mean(audible.filter((power) => inLufs(power) > gate)))
}

type Coefficients = readonly [number, number, number, number, number]

/** The filters of BS.1770 for any sample rate: the standard gives coefficients for 48 kHz only. */
function headShelf(samples: readonly number[], sampleRate: number): number[] {
  const k = Math.tan((Math.PI * 1681.974450955533) / sampleRate)
  const q = 0.7071752369554196
  const high = 10 ** (3.999843853973347 / 20)
  const band = high ** 0.4996667741545416
  const a0 = 1 + k / q + k * k
  return filter(samples, [
    (high + (band * k) / q + k * k) / a0,
    (2 * (k * k - high)) / a0,
    (high - (band * k) / q + k * k) / a0,
    (2 * (k * k - 1)) / a0,
    (1 - k / q + k * k) / a0,
  ])
}

function highPass(samples: readonly number[], sampleRate: number): number[] {
  const k = Math.tan((Math.PI * 38.13547087602444) / sampleRate)
  const q = 0.5003270373238773
  const a0 = 1 + k / q + k * k
  return filter(samples, [1, -2, 1, (2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0])
}

function filter(samples: readonly number[], [b0, b1, b2, a1, a2]: Coefficients): number[] {
  let [x1, x2, y1, y2] = [0, 0, 0, 0]
  return samples.map((x) => {
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
    x2 = x1
    x1 = x
    y2 = y1
    y1 = y
    return y
  })
}
